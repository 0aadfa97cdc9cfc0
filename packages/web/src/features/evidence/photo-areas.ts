import type { PhotoArea } from '@yushui/contract/evidence'

/** In shares of the picture's width and height. */
export interface Point {
  x: number
  y: number
}

const within = (share: number) => Math.min(1, Math.max(0, share))

/** The rectangle between two corners, wherever the second lies; what hangs over the edge is cut off. */
export function areaBetween(a: Point, b: Point): PhotoArea {
  const [left, right] = [within(Math.min(a.x, b.x)), within(Math.max(a.x, b.x))]
  const [top, bottom] = [within(Math.min(a.y, b.y)), within(Math.max(a.y, b.y))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** A press without a drag draws nothing. */
export const isWorthKeeping = ({ width, height }: PhotoArea) => width > 0.01 && height > 0.01

const step = 0.02
const ways: Record<string, Point> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

/** Arrow keys move it, with Shift its lower right corner; any other key leaves it as it is. */
export function nudged(area: PhotoArea, { key, shiftKey }: { key: string; shiftKey: boolean }): PhotoArea {
  const way = ways[key]
  if (!way) return area
  const { x, y, width, height } = area
  if (shiftKey) {
    return {
      ...area,
      width: Math.min(1 - x, Math.max(step, width + way.x)),
      height: Math.min(1 - y, Math.max(step, height + way.y)),
    }
  }
  return {
    ...area,
    x: Math.min(1 - width, Math.max(0, x + way.x)),
    y: Math.min(1 - height, Math.max(0, y + way.y)),
  }
}
