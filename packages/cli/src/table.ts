/** Columns a character takes in a terminal: two for Chinese and full-width signs. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const signs = new Intl.Segmenter('zh', { granularity: 'grapheme' })

export function widthOf(text: string): number {
  return Array.from(signs.segment(text), ({ segment }) => (wide.test(segment) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  )
}

/** Cells in columns, two blanks apart; the last column is as long as it is. */
export function layOut(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? []
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
