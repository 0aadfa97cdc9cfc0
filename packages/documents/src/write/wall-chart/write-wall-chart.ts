import { printPdf } from '../typst/compile.ts'
import { placeChart, type WallChart } from './place-chart.ts'

/** The year on one A3 sheet, to be pinned up: PDF. */
export function writeWallChart(wall: WallChart, fontFolder?: string): Promise<Uint8Array> {
  return printPdf('wall-chart.typ', (faces) => ({ chart: placeChart(wall), faces }), fontFolder)
}
