import type { Role } from '@yushui/contract/permissions'

/** Where somebody sits in the sample's tree. */
export type Seat = 'district' | 'street' | 'shiqiao' | 'liutang'

export interface SamplePerson {
  role: Role
  name: string
  login: string
  seat: Seat
}

/** All made up. Nobody holds two of the three administrations (SE-06). */
export const samplePeople = {
  officer: { role: 'officer', name: '周敏', login: 'zhoumin', seat: 'shiqiao' },
  director: { role: 'director', name: '何建民', login: 'hejianmin', seat: 'shiqiao' },
  staff: { role: 'staff', name: '林晓', login: 'linxiao', seat: 'shiqiao' },
  liaison: { role: 'liaison', name: '陈岩', login: 'chenyan', seat: 'shiqiao' },
  liutangOfficer: { role: 'officer', name: '许静', login: 'xujing', seat: 'liutang' },
  liutangDirector: { role: 'director', name: '高远', login: 'gaoyuan', seat: 'liutang' },
  streetOfficer: { role: 'street-officer', name: '孙丽', login: 'sunli', seat: 'street' },
  districtOfficer: { role: 'district-officer', name: '郑平', login: 'zhengping', seat: 'district' },
  systemAdmin: { role: 'system-admin', name: '吴凡', login: 'wufan', seat: 'district' },
  securityAdmin: { role: 'security-admin', name: '冯静', login: 'fengjing', seat: 'district' },
  auditAdmin: { role: 'audit-admin', name: '褚亮', login: 'chuliang', seat: 'district' },
} as const satisfies Record<string, SamplePerson>
export type SamplePersonName = keyof typeof samplePeople
