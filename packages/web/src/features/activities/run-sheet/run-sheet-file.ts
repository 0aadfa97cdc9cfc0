import type { RunLine } from './run-sheet.ts'

export interface RunSheet {
  title: string
  /** Day, hour and place. */
  sub: string
  lines: readonly RunLine[]
  total: string
  roster: readonly { name: string; duty: string }[]
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** One page that asks for nothing else, to be kept on a phone: behind the stage there is no network. */
export function runSheetFile({ title, sub, lines, total, roster }: RunSheet): string {
  const rows = lines.map(({ at, title, form, by, minutes }, place) => {
    const cells = [at ?? String(place + 1), title, [form, by].filter(Boolean).join(' · '), minutes || '']
    return `<tr>${cells.map((cell) => `<td>${escaped(String(cell))}</td>`).join('')}</tr>`
  })
  const people = roster.map(({ name, duty }) => escaped([name, duty].filter(Boolean).join('：')))
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>
body{margin:1rem auto;max-width:46rem;padding:0 1rem;font:18px/1.6 sans-serif;color:#1d2126;background:#fff}
h1{font-size:1.5rem;margin:0}table{width:100%;border-collapse:collapse;margin:1rem 0}
td{padding:.5rem .4rem;border-bottom:1px solid #e7e2d9;vertical-align:top}
td:first-child{font-weight:700;white-space:nowrap}td:last-child{text-align:right}
</style></head><body><h1>${escaped(title)}</h1><p>${escaped(sub)}</p>
<table>${rows.join('\n')}</table><p>${escaped(total)}</p>
${people.length > 0 ? `<p>分工：${people.join('；')}</p>` : ''}</body></html>`
}
