import type { Decision } from '@yushui/contract/activities'
import { chineseMonthDay } from '@yushui/domain/plain-date'
import type { Tone } from '../../../ui/surface.tsx'

/** What became of a decision so far. */
export function decisionStanding(
  { doneOn, due, taskId }: Decision,
  today: string,
): { words: string; tone: Tone } {
  if (doneOn) return { words: `✓ ${chineseMonthDay(doneOn)}办成`, tone: 'green' }
  if (due && due < today) return { words: '! 过期未办', tone: 'red' }
  return taskId ? { words: '已列为任务', tone: 'outline' } : { words: '没有下文', tone: 'gold' }
}
