/** A cell: its paragraphs. */
export type Cell = string[]

/** A cell as a file has it: where a cell covers several rows or columns, only its first place. */
export interface PlacedCell {
  paragraphs: Cell
  across: number
  down: number
}

/**
 * Rows as lines with tabs between the cells. A row that holds running text (a page laid out as a
 * table, a form with one large box) becomes its paragraphs instead.
 */
export function tableLines(rows: Cell[][]): string[] {
  return rows.flatMap((row) => {
    const cells = row.map((cell) => cell.map((line) => line.trim()).filter(Boolean))
    const filled = cells.filter((cell) => cell.length > 0)
    if (filled.length === 0) return []
    if (filled.length === 1 || filled.some(isRunningText)) return filled.flat()
    return [
      cells
        .map((cell) => cell.join(' ').replaceAll('\t', ' '))
        .join('\t')
        .trimEnd(),
    ]
  })
}

const isRunningText = (cell: Cell) => cell.length > 2 && cell.join('').length > 80

/** Longer is content, which is said once; shorter is a label (第一季度), which holds for each row. */
export const longestLabel = 12

/** Spreads merged cells over the grid they cover: a label is repeated downwards, never sideways. */
export function spreadCells(rows: PlacedCell[][]): Cell[][] {
  const grid: Cell[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const { paragraphs, across, down } of row) {
      while (grid[y]?.[x] !== undefined) x++
      const isLabel = paragraphs.join('').length <= longestLabel
      for (let dy = 0; dy < Math.max(1, down) && y + dy < rows.length; dy++)
        for (let dx = 0; dx < Math.max(1, Math.min(across, 200)); dx++)
          grid[y + dy]![x + dx] = dx === 0 && (dy === 0 || isLabel) ? paragraphs : []
      x += Math.max(1, across)
    }
  })
  // A row shorter than the others has holes where a cell from above ends further right.
  return grid.map((row) => Array.from(row, (cell) => cell ?? []))
}
