import type { TaskState } from '@yushui/domain/almanac/task-standing'

export const stateWords: Record<TaskState, string> = {
  done: '已办成',
  overdue: '逾期',
  unrecorded: '待补记',
  soon: '三周内',
  planned: '计划中',
  open: '常年或未定',
}
