import type { NewPartner } from '@yushui/contract/partners'
import { aPartner } from './a-plan.ts'

type Said = Pick<NewPartner, 'alias' | 'kind'> & Partial<NewPartner>

const partners = (said: Said[], newId: () => string): NewPartner[] =>
  said.map((one) => aPartner({ liaison: '', sinceYear: null, ...one, id: newId() }))

/** Made up, the sealed name too. */
export const shiqiaoPartners = (year: number, newId: () => string) =>
  partners(
    [
      {
        alias: '共建部队甲',
        kind: 'army-unit',
        liaison: '陈干事',
        sinceYear: 2008,
        agreement: `军民共建协议书，${year - 1}年签订，三年有效`,
        sealedName: '示例单位全称',
      },
      { alias: '消防救援队', kind: 'fire-rescue', liaison: '郭站长', sinceYear: 2016 },
      { alias: '社区医院', kind: 'hospital', liaison: '沈医生', sinceYear: 2012 },
      { alias: '实验小学', kind: 'school', liaison: '杜老师', sinceYear: 2014 },
      { alias: '退役军人志愿服务队', kind: 'volunteers', liaison: '老梁', sinceYear: 2019 },
    ],
    newId,
  )

export const liutangPartners = (_year: number, newId: () => string) =>
  partners(
    [
      { alias: '共建部队甲', kind: 'army-unit', liaison: '徐干事', sinceYear: 2011 },
      { alias: '街道卫生院', kind: 'hospital', liaison: '潘医生', sinceYear: 2013 },
      { alias: '柳塘小学', kind: 'school', liaison: '田老师', sinceYear: 2017 },
    ],
    newId,
  )
