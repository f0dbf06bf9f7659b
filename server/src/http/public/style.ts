import { createHash } from 'node:crypto'

/** The looks of the public pages: the tokens of the application, for a page without files of its own. */
export const STYLE = `
:root{color-scheme:light dark;
--bg:#FAF6EE;--surface:#FFF;--ink:#1B2421;--muted:#55605B;--line:#E2DACB;--edge:#877D6B;--on:#FFF;
--green:#0E5A49;--green-t:#E3F0EB;--indigo:#2D3B8F;--terra:#9C3D22;--terra-t:#FBE9E2;
--ochre:#7A5200;--ochre-t:#FDF1D2;--stone:#4E5753;--stone-t:#EFEBE2}
@media (prefers-color-scheme:dark){:root{
--bg:#111715;--surface:#19211E;--ink:#ECEFE8;--muted:#A9B4AE;--line:#33403B;--edge:#7C8983;--on:#111715;
--green:#7FD1B6;--green-t:#16372E;--indigo:#B3BDF7;--terra:#F2A98F;--terra-t:#47221A;
--ochre:#EBC871;--ochre-t:#3D3010;--stone:#C3CBC6;--stone-t:#2A332F}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);
font:400 1rem/1.6 "IBM Plex Sans Arabic","Noto Sans","Noto Sans Arabic",system-ui,sans-serif}
h1,h2,p,dl,dd,ul{margin:0;padding:0}
ul{list-style:none}
a{color:var(--indigo);text-underline-offset:.22em}
svg{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
bdi{unicode-bidi:isolate}
.n{direction:ltr;font-variant-numeric:tabular-nums;white-space:nowrap}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
:focus-visible{outline:3px solid var(--indigo);outline-offset:2px;border-radius:4px}
header{background:var(--surface);border-block-end:1px solid var(--line)}
header>div{display:flex;align-items:center;justify-content:space-between;gap:16px;max-width:31rem;margin:auto;padding:10px 16px}
.brand{display:flex;align-items:center;gap:10px;color:var(--green);text-decoration:none;font-weight:700;font-size:1.125rem;line-height:1.4}
.brand svg{width:32px;height:32px}
.brand small{display:block;font-weight:400;color:var(--muted);font-size:.8125rem}
.other{font-weight:600;padding:12px 4px}
main{max-width:31rem;margin:auto;padding:16px;display:grid;gap:12px}
.answer{border-radius:12px;padding:18px 16px 16px;text-align:center;border:2px solid transparent}
.answer svg{width:60px;height:60px;stroke-width:1.5}
.answer h1{text-wrap:balance;font-size:1.375rem;line-height:1.45;font-weight:700}
.answer p{font-size:1.0625rem}
.good{background:var(--green);color:var(--on)}
.due{background:var(--ochre-t);color:var(--ochre);border-color:var(--ochre)}
.bad{background:var(--terra-t);color:var(--terra);border-color:var(--terra)}
.calm{background:var(--stone-t);color:var(--stone);border-color:var(--stone)}
.means{padding:2px 4px;font-weight:600}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:12px 16px}
.name{font-size:1.25rem;font-weight:700;line-height:1.5}
.muted{color:var(--muted)}
.rows{padding-block:4px}
.rows div{display:flex;justify-content:space-between;gap:16px;padding:8px 0;border-block-end:1px solid var(--line)}
.rows div:last-child{border:0}
.rows dt{color:var(--muted)}
.rows dd{font-weight:600;text-align:end}
.note{display:flex;gap:10px;background:var(--ochre-t);color:var(--ochre);border-radius:8px;padding:10px 12px;font-weight:600;line-height:1.5}
.note svg,.how svg{margin-block-start:.15em}
.how{display:grid;gap:6px;font-size:.9375rem;color:var(--muted);line-height:1.5;padding:2px 4px}
.how li{display:flex;gap:8px}
.how svg{color:var(--green)}
.button{display:flex;align-items:center;justify-content:center;gap:8px;min-height:50px;width:100%;padding:8px 16px;border-radius:8px;border:1px solid var(--edge);background:var(--surface);color:var(--ink);font:inherit;font-weight:600;line-height:1.3;text-decoration:none;cursor:pointer}
.button.first{background:var(--green);border-color:var(--green);color:var(--on)}
form{display:grid;gap:8px}
label{font-weight:600}
input{font:inherit;font-size:1.125rem;min-height:50px;width:100%;padding:8px 12px;border:1px solid var(--edge);border-radius:8px;background:var(--surface);color:var(--ink);direction:ltr;text-transform:uppercase}
[dir=rtl] input{text-align:right}
.small{font-size:.875rem}
.centre{text-align:center}
@media print{:root{--bg:#FFF;--surface:#FFF;--ink:#000;--muted:#333;--green:#000;--on:#000;--ochre:#000;--terra:#000;--stone:#000;--ochre-t:#FFF;--terra-t:#FFF;--stone-t:#FFF}
.answer,.note{border:2px solid #000;background:#FFF;color:#000}
.other,.button,form{display:none}}
`.trim()

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** Nothing but this page and its own style: no script, no picture from elsewhere, no frame around it. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
