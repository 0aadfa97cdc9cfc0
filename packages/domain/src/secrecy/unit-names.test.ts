import { describe, expect, test } from 'vitest'
import { findUnitName } from './unit-names.ts'

describe('a name that gives a unit away', () => {
  test.each([
    ['90001部队', 'a cover number'],
    ['9\u200B0001部\u00AD队', 'a cover number with signs between that nobody sees'],
    ['9 0 0 0 1 部队', 'a cover number with its digits apart'],
    ['九〇〇〇一部队', 'a cover number in Chinese figures'],
    ['90001分队', 'a cover number of a smaller unit'],
    ['90001 bd', 'letters in place of 部队'],
    ['驻青城WJ', 'letters in place of 武警'],
    ['第900旅', 'a designation'],
    ['某团三营', 'a level with its number'],
    ['警卫连', 'what the unit does, with its level'],
    ['青城通信营', 'a place, an arm and a level'],
    ['海军900支队', 'a service with a number'],
    ['青城军区政治部', 'a staff of a military region'],
    ['青城机场官兵', 'a place that is an object of its own'],
    ['青城舰', 'a ship'],
  ])('%s: %s', (name) => {
    expect(findUnitName(name)).not.toBeNull()
  })

  test.each([
    ['共建部队甲', 'an alias'],
    ['驻区某部', 'the usual public word'],
    ['消防救援队', 'a public service'],
    ['青城区人民武装部', 'a public office'],
    ['青城军分区', 'a public name'],
    ['战区总医院', 'an open institution'],
    ['第一师范附属小学', '师 of another word'],
    ['石桥社区第二团支部', 'a branch of the Youth League'],
    ['三营养食堂', '营 of another word'],
    ['实验小学', 'a school'],
    ['石桥街道社区卫生服务中心', 'a clinic'],
    ['退役军人志愿服务队', 'volunteers'],
    ['青城大队长办公室', 'no arm, no number'],
    ['退役工程师协会', '师 of a profession'],
    ['信息团队', '团 of another word'],
  ])('not %s: %s', (name) => {
    expect(findUnitName(name)).toBeNull()
  })
})
