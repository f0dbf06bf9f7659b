import { type CalendarDate, daysAfter, type Instant } from '@sijill/core/kernel'
import type { Bilingual } from '@sijill/core/rules'
import { clockOver } from '../../clock.ts'
import { dayInWords, momentInFigures } from '../../documents/figures.ts'
import type { OfficeTree } from '../../usecases/authority.ts'
import type { CardCheck, KnownCard } from '../../usecases/check-card.ts'
import { categoryNames, chamberOf, chamberShortNames, tradeNames } from '../../usecases/print-names.ts'
import { type Html, html } from './html.ts'
import { ICON } from './icons.ts'
import { addressOf, directionOf, framed } from './page.ts'
import { type Language, WORDING } from './wording.ts'

/** What an answer looks like: its colour, its picture, its words, and what follows from it. */
type Answer = {
  readonly tone: 'good' | 'due' | 'bad' | 'calm'
  readonly icon: Html
  readonly says: string
  readonly detail?: string
  readonly means?: string
}

/** The page of one card. A card that is no longer good shows its number and nobody's name. */
export function cardPage(check: CardCheck, path: string, language: Language, offices: OfficeTree): string {
  const answer = answerFor(check, language)
  const words = WORDING[language]
  const content = html`${answerBlock(answer)}
${check.status === 'unknown' ? undefined : factsOf(check.card, check.status, language, offices)}
${checkedBlock(check, language, offices)}
<p><a class="button" href="${addressOf('/v', language)}">${ICON.scan}${words.another}</a></p>`
  return framed({ language, path, heading: answer.says, content })
}

/** The page on which a code is typed, with what was wrong with the one before. */
export function askPage(language: Language, malformed?: { readonly typed: string }): string {
  const words = WORDING[language]
  const answer: Answer | undefined = malformed && {
    ...{ tone: 'due', icon: ICON.pencil, says: words.malformed, means: words.malformedMeans },
  }
  const head = answer
    ? answerBlock(answer)
    : html`<section class="answer calm">${ICON.card}<h1>${words.ask}</h1><p>${words.askMeans}</p></section>`
  const content = html`${head}
<form class="card" action="/v" method="get">
<input type="hidden" name="lang" value="${language}">
<label for="code">${words.code}</label>
<p class="muted small" id="help">${words.codeHelp}</p>
<input id="code" name="code" value="${malformed?.typed.slice(0, 40) ?? ''}" aria-describedby="help" required autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr">
<button class="button first">${words.check}</button>
</form>`
  return framed({ language, path: '/v', heading: answer?.says ?? words.title, content })
}

/** Why there is no answer: never a technical word, always what to do. */
export function failurePage(
  failure: { readonly kind: 'busy' | 'away' } | { readonly kind: 'broken'; readonly reference: string },
  path: string,
  language: Language,
): string {
  const words = WORDING[language]
  const says = words[failure.kind]
  const means =
    failure.kind === 'broken' ? words.brokenMeans(failure.reference) : words[`${failure.kind}Means`]
  const content = html`${answerBlock({ tone: 'calm', icon: ICON.clock, says, means })}
<p><a class="button" href="${addressOf('/v', language)}">${ICON.scan}${words.another}</a></p>`
  return framed({ language, path, heading: says, content })
}

function answerFor(check: CardCheck, language: Language): Answer {
  const words = WORDING[language]
  switch (check.status) {
    case 'valid':
      return { tone: 'good', icon: ICON.shield, says: words.valid, detail: validityOf(check.card, language) }
    case 'expired': {
      const detail = words.expiredOn(lastDayOf(check.card, language))
      return { tone: 'due', icon: ICON.clock, says: words.expired, detail, means: words.expiredMeans }
    }
    case 'suspended':
      return { tone: 'due', icon: ICON.pause, says: words.suspended, means: words.suspendedMeans }
    case 'cancelled': {
      const detail = words.cancelledSince(dayInWords(dayThatWas(check.card.changedAt))[language])
      return { tone: 'bad', icon: ICON.cross, says: words.cancelled, detail, means: words.cancelledMeans }
    }
    case 'struck_off':
      return { tone: 'bad', icon: ICON.minus, says: words.struckOff, means: words.struckOffMeans }
    case 'unknown':
      return { tone: 'bad', icon: ICON.alert, says: words.unknown, means: words.unknownMeans }
  }
}

const answerBlock = ({
  tone,
  icon,
  says,
  detail,
  means,
}: Answer): Html => html`<section class="answer ${tone}">${icon}<h1>${says}</h1>${
  detail === undefined ? undefined : html`<p>${detail}</p>`
}</section>
${means === undefined ? undefined : html`<p class="means">${means}</p>`}`

function factsOf(
  card: KnownCard,
  status: Exclude<CardCheck['status'], 'unknown'>,
  language: Language,
  offices: OfficeTree,
): Html {
  const words = WORDING[language]
  const row = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
  const number = row(words.number, html`<bdi class="n">${card.number}</bdi>`)
  const chamber = row(words.chamber, chamberShortNames(card.officeCode, offices)[language])
  // Whoever holds a card that is no longer good learns no more than what is printed on it.
  if (status === 'cancelled' || status === 'struck_off') {
    return html`<h2 class="hidden">${words.details}</h2><dl class="card rows">${number}${chamber}</dl>
${note(words.compareNumber)}`
  }
  return html`<h2 class="hidden">${words.holder}</h2><section class="card">${nameBlock(card, language)}</section>
<h2 class="hidden">${words.details}</h2><dl class="card rows">${row(words.trade, tradeNames(card.activityCode)[language])}${row(
    words.category,
    categoryNames(card.route, card.sex)[language],
  )}${number}${chamber}</dl>
${note(words.compare)}`
}

/** The name in the language of the page, and beneath it in the other, each in its own direction. */
function nameBlock({ nameAr, nameFr }: KnownCard, language: Language): Html {
  const names: Bilingual = { ar: nameAr, fr: nameFr }
  const other = language === 'ar' ? 'fr' : 'ar'
  const written = (script: Language) =>
    html`<bdi lang="${script}" dir="${directionOf(script)}">${names[script]}</bdi>`
  return html`<p class="name">${written(language)}</p>${
    names.ar === names.fr ? undefined : html`<p class="muted">${written(other)}</p>`
  }`
}

const note = (text: string): Html => html`<p class="note">${ICON.eye}<span>${text}</span></p>`

function checkedBlock(check: CardCheck, language: Language, offices: OfficeTree): Html {
  const words = WORDING[language]
  const moment = html`<bdi class="n">${momentInFigures(check.checkedAt)}</bdi>`
  const line = (icon: Html, text: Html) => html`<li>${icon}<span>${text}</span></li>`
  const phone =
    check.status === 'unknown' ? undefined : (chamberOf(check.card.officeCode, offices)?.phone ?? undefined)
  return html`<h2 class="hidden">${words.checked}</h2><ul class="how">
${check.status === 'unknown' ? undefined : line(ICON.tick, html`${words.issued}`)}
${line(check.status === 'unknown' ? ICON.info : ICON.tick, html`${words.looked} ${moment}`)}
${line(ICON.info, html`${words.silent}`)}
${line(ICON.info, html`${words.doubt}${phone === undefined ? undefined : html` <a class="n" href="tel:${phone}">${phone}</a>`}`)}
</ul>`
}

const validityOf = (card: KnownCard, language: Language): string =>
  card.validUntil === undefined
    ? WORDING[language].validityUnknown
    : WORDING[language].validUntil(lastDayOf(card, language))

/** The last day on which a card is good: its period ends before the first day on which it is not. */
const lastDayOf = ({ validUntil }: KnownCard, language: Language): string =>
  validUntil === undefined ? '' : dayInWords(daysAfter(validUntil, -1))[language]

const dayThatWas = (moment: Instant): CalendarDate => clockOver(() => moment).today()
