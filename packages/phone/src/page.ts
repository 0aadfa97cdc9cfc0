import { createHash } from 'node:crypto'
import { Html, html } from './html.ts'

/** The workbench's colours, in larger type: these pages are read on a phone, once. */
const style = `
:root{color-scheme:light;--ink:#1d2126;--ink-2:#5b6068;--line:#e7e2d9;--edge:#8f897c;--red:#a8201a}
*{box-sizing:border-box}
body{margin:0;background:#fbf9f5;color:var(--ink);font:1.125rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
.from{margin:0 0 .25rem;color:var(--red);font-weight:600}
h1{margin:0 0 1.25rem;font:600 1.625rem/1.4 "Songti SC","STSong","SimSun","Noto Serif SC",serif;text-wrap:balance}
h2{margin:0 0 .5rem;font-size:1.125rem}
p{margin:0 0 1rem}
dl{margin:0 0 1.5rem;padding:1rem 1.25rem;background:#fff;border:1px solid var(--line);border-radius:.75rem}
dt{color:var(--ink-2);font-size:1rem}
dd{margin:0 0 .75rem;font-size:1.1875rem;overflow-wrap:anywhere}
dd:last-child{margin:0}
fieldset{margin:0 0 1.25rem;padding:0;border:0}
legend,label.name{display:block;padding:0;margin:0 0 .375rem;font-weight:600}
label.choice{display:flex;align-items:center;gap:.75rem;min-height:3.25rem;margin:0 0 .5rem;padding:.5rem 1rem;background:#fff;border:1px solid var(--edge);border-radius:.5rem}
label.choice:has(:checked){border-color:var(--red);box-shadow:0 0 0 1px var(--red)}
input[type=radio]{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--red)}
input[type=text]{width:100%;min-height:3.25rem;padding:.5rem .875rem;background:#fff;border:1px solid var(--edge);border-radius:.5rem;font:inherit;color:inherit}
input[aria-invalid=true]{border-color:var(--red)}
.hint,.wrong{margin:.25rem 0 0;color:var(--ink-2);font-size:1rem}
.wrong{color:#7f1812}
.together{white-space:nowrap}
.field{margin:0 0 1.25rem}
form:has([value=yes]:checked,[value=no]:checked) .other{display:none}
button{width:100%;min-height:3.5rem;background:var(--red);border:0;border-radius:.5rem;color:#fff;font:inherit;font-size:1.1875rem;font-weight:600}
:focus-visible{outline:3px solid #8a6a1f;outline-offset:2px}
.note{margin:0 0 1.5rem;padding:.875rem 1.25rem;border-radius:.75rem}
.note p:last-child{margin:0}
.done{background:#e6f0ea;border:1px solid #c5dccf;color:#23533d}
.fault{background:#f8e9e6;border:1px solid #d9988f;color:#7f1812}
footer{margin:2rem 0 0;padding:1rem 0 0;border-top:1px solid var(--line);color:var(--ink-2);font-size:1rem}
@media print{button{display:none}}
`

/** No script, no picture, nothing from elsewhere; the one style sheet is known by its hash. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A whole page; it is finished and works with script off. */
export function wholePage(title: string, body: Html): string {
  const { markup } = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
  return markup
}

/** For whatever cannot be shown: one heading and what to do next. */
export function calmPage(heading: string, words: string): string {
  return wholePage(heading, html`<h1>${heading}</h1><p>${words}</p>`)
}
