import { expect, test } from 'vitest'
import { writeCatalogueHtml } from './write-html.ts'

test('what was typed stays text, and a row leads to its file', () => {
  const html = Buffer.from(
    writeCatalogueHtml({
      title: '卷内目录',
      notes: ['第一条'],
      table: { columns: [{ title: '题名', width: 10, align: 'left' }], rows: [['<script>&"\n乙'], ['丙']] },
      paths: ['2026 八一/001_#1.jpg', null],
      linked: 0,
    }),
  ).toString()
  expect(html).not.toContain('<script>')
  expect(html).toContain(
    '<td><a href="2026%20%E5%85%AB%E4%B8%80/001_%231.jpg">&lt;script&gt;&amp;&quot;<br>乙</a></td>',
  )
  expect(html).toContain('<td>丙</td>')
})
