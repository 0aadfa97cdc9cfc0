import { randomUUID } from 'node:crypto'
import { addActivity } from '@yushui/contract/activities'
import * as api from '@yushui/contract/confirmations'
import { addPartner } from '@yushui/contract/partners'
import { aPartner } from './a-plan.ts'
import { anActivity } from './an-activity.ts'
import { anOffice } from './an-office.ts'

/** A gala to come with one unit, and a hospital that has nothing to do with it. */
export async function aGala(said: Parameters<typeof anActivity>[0] = {}) {
  const office = await anOffice({ today: '2026-07-10' })
  const { officer } = office
  const unit = await officer.call(addPartner, aPartner({ sealedName: '青城某仓库' }))
  const hospital = await officer.call(addPartner, aPartner({ alias: '社区医院', kind: 'hospital' }))
  const gala = await officer.call(
    addActivity,
    anActivity({
      title: '与共建部队甲军民联谊晚会',
      kind: 'gala',
      onDay: '2026-07-28',
      startsAt: '19:30',
      endsAt: '21:00',
      place: '文化广场',
      partners: [{ partnerId: unit.id, name: unit.alias }],
      ...said,
    }),
  )
  const asked = (question: 'invitation' | 'holding' = 'invitation') => ({
    id: randomUUID(),
    activityId: gala.id,
    partnerId: unit.id,
    question,
  })
  const { http } = office.app
  const liaison = {
    open: (link: string) => http.inject({ method: 'GET', url: link }),
    answer: (link: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      http.inject({
        method: 'POST',
        url: link,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
  }
  const shown = () => officer.call(api.listConfirmations, { activityId: gala.id })
  return { ...office, unit, hospital, gala, asked, liaison, shown, http }
}
