import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ReadTask } from './plan.ts'
import { readPlans } from './read-plan.ts'

/** Kind, phrase and, where the list tells them, partners and targets, apart by tabs. */
function phrasesOf(file: string) {
  return readFileSync(new URL(`examples/${file}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind = '', words = '', partners = '-', targets = '-'] = line.split('\t')
      return { kind, words, partners: namesIn(partners), targets: namesIn(targets), task: readAlone(words) }
    })
}

/** Apart by semicolons, - for none. */

function namesIn(cell: string): string[] {
  return cell === '-' ? [] : cell.split(';')
}

/** The task that a phrase states as the only entry of a plan: of several the longest. */
function readAlone(words: string): ReadTask | undefined {
  return readPlans(`柳荫社区2027年双拥工作计划\n一、主要任务\n1.${words}。\n`)
    .plans.flatMap(({ items }) => items)
    .toSorted((a, b) => b.quote.length - a.quote.length)[0]
}

const read = phrasesOf('kind-phrases')

function shareOfKind(phrases: typeof read): number {
  return phrases.filter(({ kind, task }) => task?.kind === kind).length / phrases.length
}

/** Names on both sides; two agree when either contains the other. */
function agreement(name: 'partners' | 'targets'): number {
  let shared = 0
  let all = 0
  for (const { task, [name]: wanted } of read) {
    if (!task) continue
    const left = [...task[name]]
    all += wanted.length + left.length
    for (const one of wanted) {
      const place = left.findIndex((other) => other.includes(one) || one.includes(other))
      if (place < 0) continue
      left.splice(place, 1)
      shared += 2
    }
  }
  return shared / all
}

test('phrases of every kind, in words old and new, are tasks of that kind', () => {
  expect(read.length).toBeGreaterThan(700)
  expect(read.filter(({ task }) => task).length / read.length).toBeGreaterThan(0.98)
  expect(shareOfKind(read)).toBeGreaterThan(0.94)
})

test('so are those that the writer of the rules thought of', () => {
  expect(shareOfKind(phrasesOf('kind-phrases-by-the-rules-writer'))).toBeGreaterThan(0.94)
})

test('whom they name as doing them and whom they are for', () => {
  expect(agreement('partners')).toBeGreaterThan(0.7)
  expect(agreement('targets')).toBeGreaterThan(0.8)
})
