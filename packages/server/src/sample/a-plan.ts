import { randomUUID } from 'node:crypto'
import type { NewPartner } from '@yushui/contract/partners'
import type { AcceptedPlan, NewTask } from '@yushui/contract/plans'
import type { Window } from '@yushui/contract/windows'

const noTime: Window = {
  months: null,
  occasions: [],
  relation: null,
  span: null,
  days: null,
  recurrence: null,
}

export const inMonths = (...months: number[]): Window => ({ ...noTime, months })
export const everyQuarter: Window = { ...noTime, recurrence: 'quarterly' }
export const beforeArmyDay: Window = {
  ...noTime,
  occasions: ['army-day'],
  relation: 'before',
  span: 'eve',
}

export function aTask(said: Partial<NewTask> = {}): NewTask {
  return {
    id: randomUUID(),
    title: '义诊',
    quote: '4—6月请社区医院为优抚对象义诊一次',
    kind: 'clinic',
    window: inMonths(4, 5, 6),
    partners: [],
    targets: ['优抚对象'],
    quantity: { n: 1, unit: '次' },
    section: '优抚服务',
    responsible: '',
    note: '',
    ...said,
  }
}

export function aPartner(said: Partial<NewPartner> = {}): NewPartner {
  return {
    id: randomUUID(),
    alias: '共建部队甲',
    kind: 'army-unit',
    liaison: '李干事',
    phone: '',
    sinceYear: 2015,
    agreement: '',
    note: '',
    sealedName: null,
    ...said,
  }
}

/** As an officer accepts it after looking a reading over: one task, unless others are said. */
export function anAcceptedPlan(said: Partial<AcceptedPlan> = {}): AcceptedPlan {
  return {
    id: randomUUID(),
    year: 2026,
    title: '石桥社区2026年双拥工作计划',
    theme: '同心筑桥 鱼水情深',
    organisation: '石桥社区',
    sections: [{ kind: 'guiding', heading: '一、指导思想', text: '围绕强军目标，做好拥军优属工作。' }],
    tasks: [aTask()],
    partners: [],
    ...said,
  }
}
