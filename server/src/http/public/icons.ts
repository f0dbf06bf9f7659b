import { type Html, html } from './html.ts'

const drawn = (path: Html): Html => html`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`

/** The pictures beside the words; none carries a meaning that the words do not. */
export const ICON = {
  shield: drawn(html`<path d="M12 3l8 3v6c0 5-3.5 8-8 9.5C7.5 20 4 17 4 12V6zM8.5 12l2.5 2.5 4.5-5"/>`),
  clock: drawn(html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>`),
  pause: drawn(html`<circle cx="12" cy="12" r="9"/><path d="M10 9v6M14 9v6"/>`),
  cross: drawn(html`<circle cx="12" cy="12" r="9"/><path d="M9 9l6 6M15 9l-6 6"/>`),
  minus: drawn(html`<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>`),
  alert: drawn(html`<path d="M12 4l9 16H3zM12 10v4.5M12 17.2v.1"/>`),
  pencil: drawn(html`<path d="M5 19l1-4L16.5 4.500l3 3L9 18z"/>`),
  card: drawn(html`<rect x="3" y="5.5" width="18" height="13" rx="2"/><path d="M7 10h5M7 14h10"/>`),
  eye: drawn(
    html`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/>`,
  ),
  tick: drawn(html`<path d="M4 12.500l5 5L20 6.5"/>`),
  info: drawn(html`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.600v.1"/>`),
  scan: drawn(html`<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16"/>`),
  star: html`<svg viewBox="0 0 48 48" aria-hidden="true"><g stroke-width="2.6"><rect x="10.5" y="10.5" width="27" height="27"/><rect x="10.5" y="10.5" width="27" height="27" transform="rotate(45 24 24)"/></g><path fill="currentColor" stroke="none" d="M24 17.500l6.5 6.5-6.5 6.5-6.5-6.500z"/></svg>`,
} as const satisfies Readonly<Record<string, Html>>

/** The mark of the register as a picture of the browser's tab. */
export const TAB_ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><g fill="none" stroke="#0E5A49" stroke-width="3"><rect x="10.5" y="10.5" width="27" height="27"/><rect x="10.5" y="10.5" width="27" height="27" transform="rotate(45 24 24)"/></g></svg>',
)}`
