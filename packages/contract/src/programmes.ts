import { recurrences } from '@yushui/domain/almanac/window'
import { z } from 'zod'
import { ActivitySummary } from './activities.ts'
import { speakerKinds } from './activity-facets.ts'
import { endpoint } from './endpoint.ts'
import { Id, line, PlainDate, spareLine, Version } from './values.ts'

/** A 品牌: a series with a name, a rhythm and a history. */
const programme = {
  name: line(30),
  /** What it is and for whom, for the report's first sentence about it. */
  about: spareLine(500),
  rhythm: z.enum(recurrences),
  sinceYear: z.number().int().min(1930).max(2100).nullable(),
}
export const Programme = z.object({ id: Id, ...programme, isWithdrawn: z.boolean(), version: Version })
export type Programme = z.infer<typeof Programme>

/** How a programme stands in the span of its rhythm that today lies in. */
export const ProgrammeStanding = Programme.extend({
  /** Held this year. */
  times: z.number(),
  lastOn: PlainDate.nullable(),
  /** 本季未办, shown from the middle of the span on; null while nothing is owed. */
  owed: z.string().nullable(),
  /** The kind of speaker that has waited longest; null for a programme without speakers. */
  nextSpeaker: z.enum(speakerKinds).nullable(),
})
export type ProgrammeStanding = z.infer<typeof ProgrammeStanding>

export const listProgrammes = endpoint({
  method: 'GET',
  path: '/programmes',
  may: 'activities.read',
  about: '品牌活动',
  input: z.object({ withdrawn: z.enum(['yes', 'no']).default('no') }),
  output: z.array(ProgrammeStanding),
})
/** With all its activities, newest first. */
export const getProgramme = endpoint({
  method: 'GET',
  path: '/programmes/:id',
  may: 'activities.read',
  about: '一个品牌和它的历次活动',
  input: z.object({ id: Id }),
  output: ProgrammeStanding.extend({
    activities: z.array(ActivitySummary.extend({ speaker: z.enum(speakerKinds).nullable() })),
  }),
})
export const addProgramme = endpoint({
  method: 'POST',
  path: '/programmes',
  may: 'programmes.write',
  about: '添加品牌',
  input: z.object({ id: Id, ...programme }),
  output: Programme,
})
export const changeProgramme = endpoint({
  method: 'PATCH',
  path: '/programmes/:id',
  may: 'programmes.write',
  about: '修改品牌',
  input: z.object({ id: Id, version: Version, ...programme }),
  output: Programme,
})
export const withdrawProgramme = endpoint({
  method: 'POST',
  path: '/programmes/:id/withdraw',
  may: 'programmes.write',
  about: '撤下品牌',
  input: z.object({ id: Id, reason: line(200) }),
  output: Programme,
})

export const restoreProgramme = endpoint({
  method: 'POST',
  path: '/programmes/:id/restore',
  may: 'programmes.write',
  about: '恢复品牌',
  input: z.object({ id: Id }),
  output: Programme,
})

/** Several activities under one name: our own drive, or an occasion from outside that ends with itself. */
export const campaignKinds = ['drive', 'occasion'] as const
const campaign = {
  name: line(40),
  kind: z.enum(campaignKinds),
  about: spareLine(500),
  from: PlainDate,
  to: PlainDate,
  /** For an occasion: who announced it and where. */
  source: spareLine(200),
}
export const Campaign = z.object({ id: Id, ...campaign, isWithdrawn: z.boolean(), version: Version })
export type Campaign = z.infer<typeof Campaign>

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/campaigns',
  may: 'activities.read',
  about: '集中活动和外来活动',
  input: z.object({ withdrawn: z.enum(['yes', 'no']).default('no') }),
  output: z.array(Campaign),
})
export const addCampaign = endpoint({
  method: 'POST',
  path: '/campaigns',
  may: 'programmes.write',
  about: '添加集中活动',
  input: z.object({ id: Id, ...campaign }),
  output: Campaign,
})
export const changeCampaign = endpoint({
  method: 'PATCH',
  path: '/campaigns/:id',
  may: 'programmes.write',
  about: '修改集中活动',
  input: z.object({ id: Id, version: Version, ...campaign }),
  output: Campaign,
})
export const withdrawCampaign = endpoint({
  method: 'POST',
  path: '/campaigns/:id/withdraw',
  may: 'programmes.write',
  about: '撤下集中活动',
  input: z.object({ id: Id, reason: line(200) }),
  output: Campaign,
})
export const restoreCampaign = endpoint({
  method: 'POST',
  path: '/campaigns/:id/restore',
  may: 'programmes.write',
  about: '恢复集中活动',
  input: z.object({ id: Id }),
  output: Campaign,
})
