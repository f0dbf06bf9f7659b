import type { Plugin } from 'vite'

/** The weight of running text in both scripts: digits on an Arabic page come from the Latin file. */
const FIRST_NEEDED = /ibm-plex-sans-arabic-(arabic|latin)-400-normal.*\.woff2$/

/** Asks the browser for the two text fonts at once, before it has read the style sheet. */
export const fontPreload = (): Plugin => ({
  name: 'sijill:font-preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_NEEDED.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head',
        })),
  },
})
