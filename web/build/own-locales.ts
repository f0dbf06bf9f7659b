import type { Plugin } from 'vite'

const LOCALE_FILE = /[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.m?js$/

/**
 * Empties the sentences that the component library ships for languages we do not offer.
 *
 * English stays: the library falls back to it and breaks without it.
 */
export const ownLocales = (kept: readonly string[]): Plugin => ({
  name: 'sijill:own-locales',
  enforce: 'pre',
  load(id) {
    const locale = LOCALE_FILE.exec(id)?.[1]
    return locale === undefined || kept.includes(locale) ? null : 'export default {}'
  },
})
