import type { PaperTable } from '@yushui/domain/paper'

export interface Catalogue {
  /** 石桥社区2026年双拥工作佐证材料卷内目录 */
  title: string
  /** What whoever opens it should know, a paragraph each. */
  notes: string[]
  table: PaperTable
  /** For each row the file it is about, in the archive; null where there is none. */
  paths: (string | null)[]
  /** The column that leads to the file. */
  linked: number
}

/** Opens anywhere without Yushui: one file, no script, nothing fetched. */
export function writeCatalogueHtml({ title, notes, table, paths, linked }: Catalogue): Uint8Array {
  const head = table.columns.map((column) => `<th>${plain(column.title)}</th>`).join('')
  const rows = table.rows.map((cells, y) => {
    const path = paths[y]
    const tds = cells.map((cell, x) => {
      const text = plain(cell)
      return `<td>${x === linked && path ? `<a href="${plain(addressOf(path))}">${text}</a>` : text}</td>`
    })
    return `<tr>${tds.join('')}</tr>`
  })
  return Buffer.from(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title>
<style>
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 16px/1.6 "Noto Serif SC", SimSun, serif; color: #222 }
h1 { font-size: 1.5rem; text-align: center }
p { text-indent: 2em; margin: .3rem 0 }
div { overflow-x: auto; margin-top: 1rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { border: 1px solid #888; padding: .3rem .5rem; text-align: left; vertical-align: top; word-break: break-all; min-width: 3em }
thead { display: table-header-group }
tr { break-inside: avoid }
a { color: #a3282c }
</style>
</head>
<body>
<h1>${plain(title)}</h1>
${notes.map((note) => `<p>${plain(note)}</p>`).join('\n')}
<div><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</body>
</html>
`)
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replaceAll('\n', '<br>')
}

const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/')
