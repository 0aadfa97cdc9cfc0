import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { bestOfThree, type Figure, round } from './figure.ts'

const examples = resolve(import.meta.dirname, '../packages/domain/src/plan-language/examples')

/** Texts of about 800 characters cut from the project's own examples at line ends. */
function texts(): string[] {
  const whole = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.txt'))
    .map((it) => readFileSync(join(examples, it), 'utf8'))
    .join('\n')
  const cut: string[] = []
  let piece = ''
  for (const line of whole.split('\n')) {
    piece += `${line}\n`
    if (piece.length < 800) continue
    cut.push(piece)
    piece = ''
  }
  return cut
}

export async function bench(): Promise<Figure[]> {
  const pieces = texts()
  const rounds = Math.ceil(1000 / pieces.length)
  const read = () => {
    for (let i = 0; i < rounds; i++) for (const piece of pieces) readPlans(piece)
  }
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const segment = () => {
    for (let i = 0; i < rounds; i++) for (const piece of pieces) for (const _ of segmenter.segment(piece));
  }
  read()
  const count = rounds * pieces.length
  const perSecond = (count / (await bestOfThree(read))) * 1000
  const baseline = (count / (await bestOfThree(segment))) * 1000

  const small = pieces
    .join('')
    .repeat(Math.ceil(250_000 / pieces.join('').length))
    .slice(0, 250_000)
  const large = small.repeat(4)
  const ratio = (await bestOfThree(() => readPlans(large))) / (await bestOfThree(() => readPlans(small)))
  return [
    {
      name: 'texts of 800 characters read',
      value: Math.round(perSecond),
      unit: 'texts/s',
      reach: '≥ 1000',
      reached: perSecond >= 1000,
      baseline: { name: 'Intl.Segmenter over the same texts', value: Math.round(baseline), unit: 'texts/s' },
    },
    {
      name: 'time of 1 MB against 250 KB of text',
      value: round(ratio),
      unit: '×',
      reach: '≤ 6 (linear is 4)',
      reached: ratio <= 6,
      baseline: { name: 'length of the text', value: 4, unit: '×' },
    },
  ]
}
