import type { NewTask } from '@yushui/contract/plans'
import type { TaskKind } from '@yushui/domain/plan-language/plan'

/** What an officer writes down when a thing is done; made up. */
const notes: Record<TaskKind, string[]> = {
  meeting: ['到会 32 人，议定 4 件事', '军地双方到会 28 人'],
  'family-visit': ['走访 {n}，2 户有困难待跟进', '走访 {n}，都在家'],
  'unit-visit': ['送去图书和水果，官兵代表接待'],
  lecture: ['到场 64 人', '到场 57 人，发宣传册 60 份'],
  contest: ['12 个楼组参赛'],
  gala: ['军地 120 人参加', '居民和官兵 80 多人参加'],
  sports: ['8 支队伍参加，没有受伤'],
  screening: ['两场共 210 人观看'],
  cleanup: ['70 人参加，清走杂物 3 车', '55 人参加，清走杂物 2 车'],
  patrol: ['设 6 个岗，轮换 48 人次'],
  volunteering: ['志愿者 35 人，服务 3 小时'],
  clinic: ['看诊 46 人'],
  publicity: ['已送到各楼组，留底 1 份'],
  'defence-education': ['学生 45 人参加，由老师带队'],
  memorial: ['学生和退役军人 60 人参加'],
  pairing: ['12 对都见了面', '12 对都见了面', '11 对见了面，1 位老人住院，已去医院看望'],
  assistance: ['代办 3 件，已了结', '代办 5 件，1 件还在等答复'],
  employment: ['到场 40 人，达成意向 9 人'],
  library: ['借出 41 册', '借出 36 册'],
  'culture-group': ['排练 2 次'],
  'tech-support': ['检修电脑 15 台'],
  conscription: ['欢送 3 人，家长到场'],
  records: ['登记完毕，核对无误'],
  organisation: ['已落实到人'],
  other: ['已办成'],
}

export function noteFor({ kind, quantity }: NewTask, place: number): string {
  const said = notes[kind]
  const households = quantity ? `${quantity.n} ${quantity.unit}` : '12 户'
  return said[place % said.length]!.replace('{n}', households)
}
