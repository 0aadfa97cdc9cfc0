import type { Block } from './compose-report.ts'

/**
 * A report written anew, with what was typed by hand kept: a paragraph changed by hand stays in the place
 * of the one it was made from, one added by hand stays behind the one it stood behind.
 */
export function keepTyped<B extends Block>(before: B[], anew: B[]): B[] {
  const typed = new Map(before.filter(isTyped).map((block) => [block.source, block]))
  const blocks = anew.map((block) => (block.source !== '' ? (typed.get(block.source) ?? block) : block))
  const placed = new Set(blocks)
  return before.reduce((all, block, place) => {
    if (!isTyped(block) || placed.has(block)) return all
    const standing = before.slice(0, place).findLast((it) => at(all, it) >= 0)
    const behind = standing ? at(all, standing) + 1 : 0
    return all.toSpliced(behind, 0, block)
  }, blocks)
}

const isTyped = ({ origin }: Block) => origin === 'typed'
const at = <B extends Block>(all: B[], block: B) =>
  all.findIndex((it) => it === block || (block.source !== '' && it.source === block.source))
