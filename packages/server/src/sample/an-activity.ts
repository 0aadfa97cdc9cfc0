import { randomUUID } from 'node:crypto'
import type { NewActivity } from '@yushui/contract/activities'
import type { addCampaign, addProgramme } from '@yushui/contract/programmes'
import type { z } from 'zod'

/** Fixed for a day in May, for nobody in particular, unless it is said otherwise. */
export function anActivity(said: Partial<NewActivity> = {}): NewActivity {
  return {
    id: randomUUID(),
    title: '优抚对象义诊',
    kind: 'clinic',
    state: 'scheduled',
    taskId: null,
    programmeId: null,
    campaignIds: [],
    onDay: '2026-05-20',
    startsAt: '09:00',
    endsAt: '11:00',
    place: '社区广场',
    isInside: false,
    partners: [],
    targets: ['优抚对象'],
    responsible: '周敏',
    expected: null,
    attended: null,
    outcome: '',
    lesson: '',
    facets: {},
    ...said,
  }
}

type NewProgramme = z.output<typeof addProgramme.input>
export function aProgramme(said: Partial<NewProgramme> = {}): NewProgramme {
  return { id: randomUUID(), name: '石桥讲堂', about: '', rhythm: 'quarterly', sinceYear: null, ...said }
}

type NewCampaign = z.output<typeof addCampaign.input>
export function aCampaign(said: Partial<NewCampaign> = {}): NewCampaign {
  return {
    id: randomUUID(),
    name: '学雷锋月',
    kind: 'drive',
    about: '',
    from: '2026-03-01',
    to: '2026-03-31',
    source: '',
    ...said,
  }
}
