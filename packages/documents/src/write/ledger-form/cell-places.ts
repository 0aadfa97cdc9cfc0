/** B7 → { column: 2, row: 7 } */
export function placeOf(reference: string): { column: number; row: number } {
  const [, letters = '', row = '0'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(row) }
}

/** 28 → AB */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

export interface Area {
  from: { column: number; row: number }
  to: { column: number; row: number }
}

/** B3:D3, or one cell. */
export function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':')
  return { from: placeOf(from), to: placeOf(to) }
}

/** So many rows put in before row `at`. */
export interface Insertion {
  at: number
  rows: number
}

const references = /(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\d(A-Za-z_])/g

/**
 * Moves the cells that a formula, a range or a name speaks of. A range that ends just above the new rows
 * takes them in: the sum below a list goes on summing the list. `isHere` says of what stands before a
 * reference whether it means this sheet.
 */
export function moveReferences(
  text: string,
  { at, rows }: Insertion,
  isHere: (before: string) => boolean,
): string {
  const moved = (row: number, from: number) => (row >= from ? row + rows : row)
  return text.replace(references, (whole, first: string, row: string, second, end, offset: number) => {
    const before = text.slice(0, offset)
    if (/[A-Za-z_$\d]$/.test(before) || !isHere(before)) return whole
    const start = `${first}${moved(Number(row), at)}`
    return end === undefined ? start : `${start}:${second}${moved(Number(end), at - 1)}`
  })
}
