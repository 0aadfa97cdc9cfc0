import { setImmediate } from 'node:timers/promises'
import { aPaper, aPlanOf } from '../packages/documents/src/write/paper/a-paper.ts'
import { writePaperDocx } from '../packages/documents/src/write/paper/write-docx.ts'
import { writePaperPdf } from '../packages/documents/src/write/paper/write-pdf.ts'
import { bestOfThree, type Figure, round } from './figure.ts'

/** A plan of 60 tasks as Word and PDF; the memory of 500 of them. */
export async function bench(): Promise<Figure[]> {
  const paper = aPaper({ blocks: aPlanOf(60) })
  const both = async () => {
    await writePaperDocx(paper)
    await writePaperPdf(paper)
  }
  for (let warming = 0; warming < 5; warming++) await both()
  const together = await bestOfThree(both)
  const plain = await bestOfThree(() => JSON.stringify(structuredClone(paper)))

  for (let before = 0; before < 100; before++) await both()
  const after100 = process.memoryUsage().rss
  for (let more = 100; more < 500; more++) {
    await both()
    await setImmediate()
  }
  const grown = process.memoryUsage().rss / after100
  return [
    {
      name: 'plan of 60 tasks as .docx and .pdf, warm',
      value: round(together),
      unit: 'ms',
      reach: '≤ 150',
      reached: together <= 150,
      baseline: { name: 'the same content cloned and written as JSON', value: round(plain, 2), unit: 'ms' },
    },
    {
      name: 'memory after 500 papers against 100',
      value: round(grown, 2),
      unit: '×',
      reach: '≤ 1.25',
      reached: grown <= 1.25,
      baseline: { name: 'after 100', value: Math.round(after100 / 1e6), unit: 'MB' },
    },
  ]
}
