import type { ProgrammeStanding } from '@yushui/contract/programmes'
import { recurrenceWords } from '@yushui/contract/words/terms'
import { speakerKindWords } from '@yushui/contract/words/work-terms'
import { chineseDate } from '@yushui/domain/plain-date'

/** 每季度 · 2019年起 · 今年办了2次，上次2026年5月8日 */
export function programmeLine({ rhythm, sinceYear, times, lastOn }: ProgrammeStanding): string {
  const held = times > 0 ? `今年办了${times}次` : '今年还没有办'
  return [
    recurrenceWords[rhythm],
    sinceYear && `${sinceYear}年起`,
    lastOn ? `${held}，上次${chineseDate(lastOn)}` : held,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** 下一讲该请教师了 */
export const nextSpeakerWords = ({ nextSpeaker }: ProgrammeStanding) =>
  nextSpeaker && `轮到请${speakerKindWords[nextSpeaker]}来讲`
