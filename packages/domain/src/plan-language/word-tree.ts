/** Words with a value each, found in one walk however many there are. */
export interface WordTree<T> {
  /** The longest word that begins at `from`, or null. */
  longestAt(text: string, from: number): { value: T; end: number } | null
}

interface Node<T> {
  below: Map<number, Node<T>>
  value: T | undefined
}

/** When a word comes twice the first entry stands. */
export function wordTree<T>(entries: Iterable<[word: string, value: T]>): WordTree<T> {
  const top = newNode<T>()
  for (const [word, value] of entries) {
    let node = top
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      let below = node.below.get(code)
      if (!below) {
        below = newNode()
        node.below.set(code, below)
      }
      node = below
    }
    node.value ??= value
  }
  const { root, values } = layFlat(top)
  return {
    longestAt(text, from) {
      let node = root
      let found = none
      let end = from
      for (let i = from; i < text.length; i++) {
        const below = slots[node + children]! + width * text.charCodeAt(i)
        if (slots[below + parent] !== node) break
        node = below
        if (slots[node + valuePlace] === none) continue
        found = slots[node + valuePlace]!
        end = i + 1
      }
      return found === none ? null : { value: values[found]!, end }
    },
  }
}

function newNode<T>(): Node<T> {
  return { below: new Map(), value: undefined }
}

/**
 * The nodes of all trees in one array of slots: a child stands as many slots behind the place from which its
 * parent counts as the code of its character says (a double-array trie, J. Aoe 1989). Children of several
 * nodes lie between one another, so each names its parent.
 */
let slots = new Int32Array(0)

/** A slot holds whose child it is, from where its own children are counted, and the place of its value. */
const parent = 0
const children = 1
const valuePlace = 2
const width = 4
/** No value; no parent: the slot is free. */
const none = -1
const isRoot = -2

function layFlat<T>(top: Node<T>): { root: number; values: T[] } {
  const values: T[] = []
  const root = countFrom([0])
  slots[root + parent] = isRoot
  const queue: [node: Node<T>, at: number][] = [[top, root]]
  for (const [node, at] of queue) {
    if (node.value !== undefined) slots[at + valuePlace] = values.push(node.value) - 1
    if (node.below.size === 0) continue
    const from = countFrom([...node.below.keys()])
    slots[at + children] = from
    for (const [code, below] of node.below) {
      slots[from + width * code + parent] = at
      queue.push([below, from + width * code])
    }
  }
  return { root, values }
}

/** Where the next search begins: an only child fills any gap, several need room. */
const sought = { one: 0, several: 0 }

/** A place from which the slots of all these codes are free. */
function countFrom(codes: number[]): number {
  const kind = codes.length === 1 ? 'one' : 'several'
  const least = width * Math.min(...codes)
  const greatest = width * Math.max(...codes)
  for (let from = sought[kind] - least; ; from += width) {
    if (from + greatest >= slots.length) lengthen(from + greatest)
    if (codes.some((code) => slots[from + width * code + parent] !== none)) continue
    sought[kind] = from + least
    return from
  }
}

function lengthen(least: number): void {
  const longer = new Int32Array(2 * least + width).fill(none)
  longer.set(slots)
  slots = longer
}

/** Words of a table's cell, apart by spaces, each with the row's value. */
export function spread<T>(words: string, value: T): [string, T][] {
  return words.split(' ').map((word) => [word, value])
}
