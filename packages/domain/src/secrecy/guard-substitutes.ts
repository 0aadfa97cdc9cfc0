/**
 * Words of the armed forces with their sounds: what people write with letters, sounds or gaps so that no
 * search finds it (部d, jun营, 雷da, 番hao, b-d).
 */
const disguised: [word: string, sounds: string][] = [
  ['部队', 'bu dui'],
  ['军队', 'jun dui'],
  ['官兵', 'guan bing'],
  ['军营', 'jun ying'],
  ['营区', 'ying qu'],
  ['军区', 'jun qu'],
  ['军演', 'jun yan'],
  ['演习', 'yan xi'],
  ['番号', 'fan hao'],
  ['代号', 'dai hao'],
  ['武警', 'wu jing'],
  ['陆军', 'lu jun'],
  ['海军', 'hai jun'],
  ['空军', 'kong jun'],
  ['火箭', 'huo jian'],
  ['雷达', 'lei da'],
  ['导弹', 'dao dan'],
  ['坦克', 'tan ke'],
  ['装甲', 'zhuang jia'],
  ['侦察', 'zhen cha'],
  ['通信', 'tong xin'],
  ['警卫', 'jing wei'],
  ['防化', 'fang hua'],
  ['特战', 'te zhan'],
  ['潜艇', 'qian ting'],
  ['航母', 'hang mu'],
  ['战备', 'zhan bei'],
]

const gap = '[-·.*_\\s]?'

/** One sign by its sound or its first letter; never the plain word, and never first letters alone. */
function disguisesOf([word, sounds]: (typeof disguised)[number]): string[] {
  const [first = '', second = ''] = word
  const [one = '', two = ''] = sounds.split(' ')
  const letter = (sound: string) => `(?<![a-z])(?:${sound}|${sound[0]})`
  return [
    `${letter(one)}${gap}${second}`,
    `${first}${gap}(?:${two}|${two[0]})(?![a-z])`,
    `(?<![a-z])${one}${gap}${two}(?![a-z])`,
  ]
}

/** 部d, bu队, budui; 海j; jun演. */
export const disguisedWords = new RegExp(disguised.flatMap(disguisesOf).join('|'), 'giu')

/** First letters alone (bd, wj, kj) are many other things besides: only beside what a unit does. */
const initials = 'bd|wj|kj|hj|lj|hjj'
export const initialsOfUnits = new RegExp(
  `(?<=[和与同跟问请驻某进到在去是\\d])(?:${initials}|[Bb]-[Dd])(?![a-z])|(?<![a-z])(?:${initials})(?=官兵|战士|首长|开放|来|中队|支队|干部|慰问|场站|机场|基地|今晚|又要|拉练)`,
  'giu',
)
