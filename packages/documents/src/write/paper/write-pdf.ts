import type { Paper } from '@yushui/domain/paper'
import { printPdf } from '../typst/compile.ts'
import * as layout from './layout.ts'
import { setPaper } from './set-paper.ts'

/** A paper as it prints, in the fonts there are; the Word file is the one to sign. */
export function writePaperPdf(
  paper: Paper,
  mark: string | null = null,
  fontFolder?: string,
): Promise<Uint8Array> {
  return printPdf('paper.typ', (faces) => ({ paper: setPaper(paper, mark), layout, faces }), fontFolder)
}
