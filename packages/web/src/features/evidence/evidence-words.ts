import type { Evidence, PhotoSheet } from '@yushui/contract/evidence'
import { photoQuestions } from '@yushui/contract/evidence'
import { evidenceKindWords } from '@yushui/contract/words/work-terms'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import type { Tone } from '../../ui/surface.tsx'

/** 3.2 MB */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What it says of itself in one line, where there is no picture to show. */
export function gistOf(it: Evidence): string {
  if (it.kind === 'count') return `${it.n ?? ''}${it.unit}`
  if (it.kind === 'paper-reference')
    return [it.box, it.pageNumber && `第${it.pageNumber.replace(/^第|页$/g, '')}页`].filter(Boolean).join(' ')
  if (it.kind === 'note') return it.text
  return it.file ? `${endingOf(it.file.name)} ${sizeWords(it.file.bytes)}` : ''
}
const endingOf = (name: string) => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '文件'

/** 7月28日 09:30, as the camera says. */
export function takenWords(takenAt: string | null): string {
  return takenAt ? `${chineseMonthDay(takenAt.slice(0, 10))} ${takenAt.slice(11, 16)}` : '没有拍摄时间'
}

/** 照片12，文字1: every kind alike. */
export function countWords(list: readonly Evidence[]): string {
  return [...Map.groupBy(list, ({ kind }) => kind)]
    .map(([kind, these]) => `${evidenceKindWords[kind]}${these.length}`)
    .join('，')
}

/** How a photo's sheet of questions stands (MS-08): it goes out only where nothing is open. */
export function sheetStanding(sheet: PhotoSheet): { isClear: boolean; words: string; tone: Tone } {
  const answers = photoQuestions.map((question) => sheet[question])
  const left = answers.filter((it) => it === undefined).length
  const unexplained = answers.filter((it) => it?.isSeen && it.reason === '').length
  if (left > 0)
    return {
      isClear: false,
      words: left === answers.length ? '检查单没填' : `检查单还差${left}问`,
      tone: 'gold',
    }
  if (unexplained > 0) return { isClear: false, words: `${unexplained}处要打码或说明`, tone: 'red' }
  return { isClear: true, words: '✓ 检查过', tone: 'green' }
}
