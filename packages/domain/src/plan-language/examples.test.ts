import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toExchange } from './exchange.ts'
import { readPlans } from './read-plan.ts'

interface Item {
  quote: string
  nth?: number
  kind: string
  months: number[] | null
  anchor: string | string[] | null
  recurrence: string | null
  quantity: { n: number; unit: string } | null
}
interface Plan {
  text: string
  year: number | null
  items: Item[]
}

const folder = new URL('examples/', import.meta.url)
const namesIn = (folder: URL) => readdirSync(folder).filter((name) => name.endsWith('.json'))

const squeeze = (text: string) => text.replace(/\s+/g, '')

/** Of two quotes' characters, the share that both cover; as the exchange format's own score counts. */
function overlap(text: string, a: Item, b: Item): number {
  const spanOf = ({ quote }: Item) => {
    const start = text.indexOf(squeeze(quote))
    return { start, end: start + squeeze(quote).length }
  }
  const [one, other] = [spanOf(a), spanOf(b)]
  const shared = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return shared / (one.end - one.start + other.end - other.start - shared)
}

function readExample(folder: URL, name: string) {
  const wanted: Plan = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  const plans = readPlans(wanted.text).plans.map((plan) => toExchange(plan) as Plan)
  const items = plans.flatMap((plan) => plan.items)
  const text = squeeze(wanted.text)
  const left = new Set(items)
  const pairs = wanted.items.flatMap((item) => {
    const best = [...left].sort((a, b) => overlap(text, item, b) - overlap(text, item, a))[0]
    if (!best || overlap(text, item, best) < 0.4) return []
    left.delete(best)
    return [[item, best] as const]
  })
  return { wanted, items, pairs }
}

const share = (part: number, whole: number) => part / Math.max(whole, 1)
const same = (a: unknown, b: unknown) => JSON.stringify([a].flat()) === JSON.stringify([b].flat())

function measure(folder: URL) {
  const all = namesIn(folder).map((name) => readExample(folder, name))
  const pairs = all.flatMap((one) => one.pairs)
  const wanted = all.reduce((sum, one) => sum + one.wanted.items.length, 0)
  const found = all.reduce((sum, one) => sum + one.items.length, 0)
  const agreed = (agree: (a: Item, b: Item) => boolean) =>
    share(pairs.filter(([a, b]) => agree(a, b)).length, pairs.length)
  return {
    texts: all.length,
    f1: share(2 * pairs.length, wanted + found),
    kind: agreed((a, b) => a.kind === b.kind),
    months: agreed((a, b) => same(a.months, b.months)),
    anchor: agreed((a, b) => same(a.anchor, b.anchor)),
    recurrence: agreed((a, b) => a.recurrence === b.recurrence),
    quantity: agreed((a, b) => same(a.quantity, b.quantity)),
  }
}

test('the written examples are read as their writers meant them', () => {
  const figures = measure(folder)
  expect(figures.texts).toBeGreaterThan(20)
  expect(figures.f1).toBeGreaterThan(0.945)
  expect(figures.kind).toBeGreaterThan(0.925)
  expect(figures.months).toBeGreaterThan(0.965)
  expect(figures.anchor).toBeGreaterThan(0.97)
  expect(figures.recurrence).toBeGreaterThan(0.95)
  expect(figures.quantity).toBeGreaterThan(0.96)
})

test('texts that were kept back while the rules were written are read nearly as well', () => {
  const figures = measure(new URL('kept-back/', folder))
  expect(figures.texts).toBeGreaterThanOrEqual(20)
  expect(figures.f1).toBeGreaterThan(0.97)
  expect(figures.kind).toBeGreaterThan(0.98)
  expect(figures.months).toBeGreaterThan(0.94)
  expect(figures.anchor).toBeGreaterThan(0.98)
  expect(figures.recurrence).toBeGreaterThan(0.95)
  expect(figures.quantity).toBeGreaterThan(0.98)
})

test('texts in the manner of web pages, with all their exhortations and damage, are read well', () => {
  const figures = measure(new URL('later/', folder))
  expect(figures.texts).toBeGreaterThan(120)
  expect(figures.f1).toBeGreaterThan(0.9)
  expect(figures.kind).toBeGreaterThan(0.9)
  expect(figures.months).toBeGreaterThan(0.96)
  expect(figures.anchor).toBeGreaterThan(0.965)
  expect(figures.recurrence).toBeGreaterThan(0.94)
  expect(figures.quantity).toBeGreaterThan(0.95)
})
