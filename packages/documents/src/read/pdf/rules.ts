import { getResolvedPDFJS } from 'unpdf'

/** A drawn line: where it lies, and from where to where it runs. Points from the bottom left. */
export interface Rule {
  at: number
  from: number
  to: number
}
export interface Rules {
  across: Rule[]
  down: Rule[]
}

/** What a page draws, as pdf.js lists it. */
interface Drawn {
  fnArray: number[]
  argsArray: unknown[]
}

type Matrix = [number, number, number, number, number, number]

/** A line is thinner than this; some programs draw it as a filled box. */
const thickest = 3
/** Shorter lines belong to a letter or a picture. */
const shortest = 6

/** The straight lines of a page, level and upright: what rules its tables. */
export async function rulesOf(page: { getOperatorList(): Promise<Drawn> }): Promise<Rules> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rules = { across: [], down: [] }
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]

  for (const [i, operation] of fnArray.entries()) {
    const args = argsArray[i]
    if (operation === OPS.save) saved.push(matrix)
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operation === OPS.transform) matrix = multiplied(matrix, args as Matrix)
    else if (operation === OPS.constructPath && !isClip(args, OPS.endPath))
      for (const line of linesOf(args))
        addRule(
          rules,
          line.map((point) => placed(matrix, point)),
        )
  }
  return rules
}

/** A path that is not painted only bounds what is. */
const isClip = (args: unknown, endPath: number) => Array.isArray(args) && args[0] === endPath

type Point = [number, number]

/** pdf.js codes a path as numbers: 0 x y begins, 1 x y draws a line, 2 and 3 curves of six and four, 4 closes. */
const argumentsOf: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/** The straight pieces of a path, each as its two ends. */
function linesOf(args: unknown): Point[][] {
  const code: unknown = Array.isArray(args) ? args[1]?.[0] : null
  if (!ArrayBuffer.isView(code) && !Array.isArray(code)) return []
  const numbers = Array.from(code as ArrayLike<number>)
  const lines: Point[][] = []
  let start: Point = [0, 0]
  let at: Point = [0, 0]
  for (let i = 0; i < numbers.length; ) {
    const kind = numbers[i] ?? 4
    const count = argumentsOf[kind] ?? 0
    const end: Point = kind === 4 ? start : [numbers[i + count - 1] ?? 0, numbers[i + count] ?? 0]
    if (kind === 0) start = end
    else if (kind === 1 || kind === 4) lines.push([at, end])
    at = end
    i += 1 + count
  }
  return lines
}

function addRule({ across, down }: Rules, [from, to]: Point[]) {
  if (!from || !to) return
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
  const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
  if (high - low < thickest && right - left >= shortest)
    across.push({ at: (low + high) / 2, from: left, to: right })
  else if (right - left < thickest && high - low >= shortest)
    down.push({ at: (left + right) / 2, from: low, to: high })
}

const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
const placed = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]
