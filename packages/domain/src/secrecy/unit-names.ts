import { readText } from './read-text.ts'
import { gap, levels, numeral, strongArms, weakArms } from './words-of-forces.ts'

/**
 * What gives a unit away when it stands in a name (MS-04): cover numbers, designations, an arm with a
 * level, a place with a unit. Public names (人民武装部, 军分区, 某部, 消防救援队) are not among them (MS-06).
 */

/** After a level's character these make another word: 第一师范, 第二团支部, 三连环. */
const otherWords = '(?![范傅资生父支委员结圆业养地销造锁环接续心体队购])'

const patterns: RegExp[] = [
  // 代号: 90001部队, 九〇〇〇一分队; letters that stand for 部队 are the same thing written around.
  new RegExp(`${numeral}(?:${gap}?${numeral}){3,5}\\s*(?:部队|分队|信箱|号信箱|[Bb][Dd])`),
  // 番号: 第3旅, 二连, 某团三营.
  new RegExp(`第?${numeral}{1,4}(?:集团军|师|旅|团|营|连|支队)${otherWords}`),
  new RegExp(`(?:${strongArms})第?${numeral}{0,4}(?:${levels})${otherWords}`),
  new RegExp(`(?:${weakArms})(?:第?${numeral}{1,4}(?:${levels})|旅|营|连|支队)${otherWords}`),
  // A staff or department of a military region; the region's public hospital is not one.
  /(?:军区|战区|集团军)(?:政治|司令|后勤|装备|参谋|机关)[部处]?/,
  // What stands there rather than who: 青城机场, 雷达站; and a ship's name.
  /(?:机场|雷达|导弹|油库|弹药|靶场)[站场库营基]?(?:驻|部队|官兵|分队)/,
  /\p{Script=Han}{2}(?:号)?(?:舰|潜艇)$/u,
  /(?:^|[^A-Za-z])(?:wj|bd)(?:$|[^A-Za-z])/i,
]

/** The words that give a unit away, or null. It flags; what to write instead is for a person to say. */
export function findUnitName(name: string): string | null {
  const { covered, placeOf } = readText(name)
  for (const pattern of patterns) {
    const found = pattern.exec(covered)
    if (found) return name.slice(placeOf(found.index), placeOf(found.index + found[0].length - 1) + 1)
  }
  return null
}
