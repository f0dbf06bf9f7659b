import { type Html, html } from './html.ts'
import { ICON, TAB_ICON } from './icons.ts'
import { STYLE } from './style.ts'
import { type Language, WORDING } from './wording.ts'

/** A page to be framed: its language, its own address without the language, and what is in it. */
export type Framed = {
  readonly language: Language
  readonly path: string
  readonly heading: string
  readonly content: Html
}

const OTHER = {
  ar: { language: 'fr', name: 'Français' },
  fr: { language: 'ar', name: 'العربية' },
} as const

/** A whole page: head, mark, language link, content. It works without any script. */
export function framed({ language, path, heading, content }: Framed): string {
  const words = WORDING[language]
  const other = OTHER[language]
  const page = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${heading} · ${words.register}</title>
<link rel="icon" href="${TAB_ICON}">
<style>${{ html: STYLE }}</style>
</head>
<body>
<header><div>
<a class="brand" href="${addressOf('/v', language)}">${ICON.star}<span>${words.register}<small>${words.title}</small></span></a>
<nav aria-label="${words.languages}"><a class="other" lang="${other.language}" hreflang="${other.language}" href="${addressOf(path, other.language)}">${other.name}</a></nav>
</div></header>
<main>${content}</main>
</body>
</html>
`
  return page.html
}

/** An address that keeps the language, since no cookie does. */
export const addressOf = (path: string, language: Language): string => `${path}?lang=${language}`

/** The side from which a language is written. */
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')
