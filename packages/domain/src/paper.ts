/**
 * A written paper as content, without a layout: `documents` sets it as .docx and .pdf. Numbers of
 * headings (一、 (一) 1.) and of annexes are part of the text here, so that both formats and the
 * text read back agree.
 */
export interface Paper {
  /**
   * `official` is the street's 公文 with the red head; a community's paper is `plain`. 纪要 and 简报 have
   * a red head too, in which their office and day stand.
   */
  variant: 'plain' | 'official' | 'minutes' | 'briefing'
  /** The red head and imprint; a plain paper has none. */
  letterhead: Letterhead | null
  title: string
  /** 主送, without its colon. */
  addressee: string | null
  blocks: PaperBlock[]
  signature: Signature | null
  annexes: Annex[]
}

export interface Letterhead {
  /** 发文机关标志, as it stands in red: 石桥街道办事处文件, 双拥工作简报. */
  issuer: string
  /** 发文字号: 石街双拥〔2026〕3号; of a briefing 第3期. */
  number: string
  /** 抄送, without its full stop; of a briefing 报：… 送：… 发：…; empty for none. */
  copies: string
  /** 印发机关; the day of printing is the signature's. */
  printedBy: string
}

export type PaperBlock =
  /** `label` stands before the text in 黑体, with a colon: 出席. */
  | { kind: 'paragraph'; label?: string; text: string }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'table'; table: PaperTable }

export interface PaperTable {
  columns: PaperColumn[]
  /** One text for each column; a line break inside a cell is kept. */
  rows: string[][]
  /** Least height of a row, in millimetres, where people write by hand. */
  rowHeight?: number
}

export interface PaperColumn {
  title: string
  /** In proportion to the other columns of the table. */
  width: number
  align: 'left' | 'center'
}

export interface Signature {
  name: string
  /** 2026-03-05; printed as 2026年3月5日. Empty leaves room for the pen. */
  date: string
}

/** 附件: on a page of its own after the text. */
export interface Annex {
  title: string
  table: PaperTable
}
