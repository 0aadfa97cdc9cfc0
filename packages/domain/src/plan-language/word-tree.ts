interface Node<T> {
  next: Map<number, Node<T>>
  value: T | undefined
}

/** Words with a value each, found in one walk however many there are. */
export interface WordTree<T> {
  /** The longest word that begins at `from`, or null. */
  longestAt(text: string, from: number): { value: T; end: number } | null
}

/** When a word comes twice the first entry stands. */
export function wordTree<T>(entries: Iterable<[word: string, value: T]>): WordTree<T> {
  const root: Node<T> = { next: new Map(), value: undefined }
  for (const [word, value] of entries) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      let below = node.next.get(code)
      if (!below) {
        below = { next: new Map(), value: undefined }
        node.next.set(code, below)
      }
      node = below
    }
    node.value ??= value
  }
  return {
    longestAt(text, from) {
      let node = root.next.get(text.charCodeAt(from))
      let value: T | undefined
      let end = from
      for (let i = from + 1; node; i++) {
        if (node.value !== undefined) {
          value = node.value
          end = i
        }
        node = node.next.get(text.charCodeAt(i))
      }
      return value === undefined ? null : { value, end }
    },
  }
}

/** Words of a table's cell, apart by spaces, each with the row's value. */
export function spread<T>(words: string, value: T): [string, T][] {
  return words.split(' ').map((word) => [word, value])
}
