import { createInstance } from 'i18next'
import { useSyncExternalStore } from 'react'
import type { ar } from './ar.ts'
import { formatNumber } from './format.ts'
import { type ArabicForms, flatten, type KeyOf, type Sentence, type SlotsOf } from './forms.ts'
import { directionOf, type Language } from './language.ts'

type Tree = typeof ar

/** The name of one sentence; the compiler knows them all. */
export type Key = KeyOf<Tree>

type Slots<Leaf> = Leaf extends string
  ? SlotsOf<Leaf>
  : Leaf extends ArabicForms
    ? 'count' | SlotsOf<Leaf[keyof ArabicForms]>
    : never

type Fact<Slot> = Slot extends 'count' ? number : string | number

/** What a sentence needs to be told: nothing for most, its slots for the others. */
export type FactsOf<Name extends Key> = [Slots<Sentence<Tree, Name>>] extends [never]
  ? []
  : [facts: { readonly [Slot in Slots<Sentence<Tree, Name>>]: Fact<Slot> }]

/** The name of a sentence that is whole as it stands. */
export type PlainKey = { [Name in Key]: FactsOf<Name> extends readonly [] ? Name : never }[Key]

/** The sentences of the language in use. */
export type Words = {
  readonly language: Language
  readonly say: <Name extends Key>(key: Name, ...facts: FactsOf<Name>) => string
  /** A sentence whose name came from elsewhere, such as a code; `undefined` where there is none. */
  readonly find: (key: string, factFor?: (slot: string) => string | number) => string | undefined
}

const [FIRST_STRONG, END_ISOLATE] = ['\u2068', '\u2069']

const engine = createInstance()
const listeners = new Set<() => void>()
let words: Words | undefined

/** A fact ready to stand in a sentence: text keeps its own direction, numbers get their groups. */
const shown = (fact: string | number): string =>
  typeof fact === 'number' ? formatNumber(fact) : `${FIRST_STRONG}${fact}${END_ISOLATE}`

/** The sentences of a language from its tree; tests use it without a page. */
export async function wordsOf(language: Language, tree: object): Promise<Words> {
  if (!engine.isInitialized) {
    await engine.init<object>({
      lng: language,
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    })
  }
  const flat = language === 'fr' ? withFrenchSpaces(flatten(tree)) : flatten(tree)
  engine.addResourceBundle(language, 'translation', flat)
  const translate = engine.getFixedT(language)
  const textsOf = (key: string): readonly string[] =>
    [key, ...FORMS.map((form) => `${key}_${form}`)].flatMap((name) => flat[name] ?? [])
  const fill = (key: string, facts: Readonly<Record<string, string | number>> = {}): string => {
    const replace = Object.fromEntries(Object.entries(facts).map(([slot, fact]) => [slot, shown(fact)]))
    // `count` picks the plural form; what is written comes from `replace`, already formatted.
    const count = facts['count']
    return translate(key, { ...(typeof count === 'number' ? { count } : {}), replace })
  }
  return {
    language,
    say: fill,
    find: (key, factFor = () => '') => {
      const texts = textsOf(key)
      if (texts.length === 0) return undefined
      return fill(key, Object.fromEntries(texts.flatMap(slotsIn).map((slot) => [slot, factFor(slot)])))
    },
  }
}

/** French signs stand after a space that does not break: it is put in here, not typed by hand. */
const withFrenchSpaces = (flat: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(flat).map(([key, text]) => [
      key,
      text.replace(/ (?=[:;!?»])/g, NO_BREAK).replace(/(?<=«) /g, NO_BREAK),
    ]),
  )

const NO_BREAK = '\u00A0'
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']

const slotsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, slot]) => String(slot))

/** Loads a language, turns the page to it and tells every component. */
export async function speak(language: Language): Promise<void> {
  const tree = language === 'ar' ? (await import('./ar.ts')).ar : (await import('./fr.ts')).fr
  words = await wordsOf(language, tree)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  for (const tell of listeners) tell()
}

/** The sentences, in a component; it is drawn again when the language changes. */
export function useWords(): Words {
  return useSyncExternalStore(subscribe, getWords)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function getWords(): Words {
  if (words === undefined) throw new Error('speak() comes before the first component')
  return words
}
