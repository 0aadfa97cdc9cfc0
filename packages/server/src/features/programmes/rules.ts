import type { Campaign, Programme } from '@yushui/contract/programmes'
import { Refusal } from '../../platform/refusal.ts'
import type { Place } from '../partners/public.ts'

export const placesOfProgramme = ({ name, about }: Pick<Programme, 'name' | 'about'>): Place[] => [
  { where: '品牌的名称', field: 'name', text: name },
  { where: '品牌的说明', field: 'about', text: about },
]

export const placesOfCampaign = ({
  name,
  about,
  source,
}: Pick<Campaign, 'name' | 'about' | 'source'>): Place[] => [
  { where: '集中活动的名称', field: 'name', text: name },
  { where: '集中活动的说明', field: 'about', text: about },
  { where: '集中活动的来源', field: 'source', text: source },
]

export function refuseBackwards({ from, to }: Pick<Campaign, 'from' | 'to'>) {
  if (to < from) throw new Refusal('invalid', 'ends-before-it-begins', {}, ['to'])
}
