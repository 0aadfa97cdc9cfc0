/**
 * GB/T 9704-2012 in numbers. Millimetres, points for type. The Word file and the PDF are both set
 * from here. Left and right are 28 and 26 in the standard (± 1): 0.3 wider in all, 28 characters fit
 * into the line at the spacing that Word can express, and otherwise only 27 (measured).
 */
export const page = { width: 210, height: 297, top: 37, bottom: 35, left: 27.9, right: 25.8 }

/**
 * A page with a wide table is turned a quarter to the right, so that the head of the table comes to
 * the binding edge: what was left is then on top.
 */
export const widePage = { width: 297, height: 210, top: 27.9, bottom: 25.8, left: 35, right: 37 }

/** 22 lines of 28.95 pt fill the 225 mm between top and bottom margin; at 30 pt only 21 would fit. */
export const linePitch = 28.95
/** 28 characters of 16 pt are 448 pt, the line is 443 pt wide: each stands 0.2 pt closer. */
export const characterSpacing = -0.2

/** 二号, 三号, 四号; tables are set smaller than the text, which the standard leaves open. */
export const size = { title: 22, text: 16, small: 14, table: 12 }
export const tableLinePitch = 18

/** The dash of the page number stands 7 mm below the text; half the height of its line is 2.5 mm. */
export const pageNumberFromEdge = page.bottom - 7 - 2.5

/**
 * 发文机关标志 begins 35 mm below the upper edge of the text; the red line is 4 mm below the number.
 * Sizes of the mark and the line (in points) are left to the office: 醒目、美观、庄重.
 */
export const head = {
  /** By variant; the standard says nothing of briefings, which should fit on their one page. */
  issuerBelowTop: { plain: 35, official: 35, minutes: 35, briefing: 5 },
  issuerSize: 48,
  issuerPitch: 1.2,
  lineBelowNumber: 4,
  redLine: 1.5,
  red: 'D7000F',
}
/** 版记: first and last line 0.35 mm, the one between 0.25 mm. */
export const imprintLine = { thick: 0.35, thin: 0.25 }

const pointsBetween = ({ width, left, right }: typeof page) => ((width - left - right) / 25.4) * 72
/** The width of the text in points, and on a turned page. */
export const textWidth = pointsBetween(page)
export const wideTextWidth = pointsBetween(widePage)

/** Fonts are named, not embedded: an office's own machine has them, and may not pass them on. */
export const wordFonts = {
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fang: '仿宋_GB2312',
  song: '宋体',
}
/** 一、黑体 · (一) 楷体 · 1. and (1) as the text. */
export const headingFonts = ['hei', 'kai', 'fang', 'fang'] as const
