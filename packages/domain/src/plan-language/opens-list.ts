import type { Token } from './tokens.ts'

/** 现就有关工作安排如下; 决定开展系列活动: what follows is the plan. */
export function opensList(text: string, sentence: Token[]): boolean {
  const end = sentence.at(-1)!.end
  const words = text.slice(sentence[0]!.start, text[end] === ':' ? end + 1 : end)
  if (/成立[^,]*小组/.test(words)) return false
  return (
    /(?:制定|制订|拟定|拟订|特制|定)(?:了)?(?:本|如下|以下|此)[^,。]{0,6}(?:方案|计划|打算|安排|意见)[。:]?$/.test(
      words,
    ) ||
    /定于[^。]*开展[^。]*(?:主题|系列)/.test(words) ||
    // 甲方代表(签字): where they sign; 各社区、各单位: whom it is sent to.
    (!words.includes(',') && /^:(?:一是|①|\(1\)|1[.、])/.test(text.slice(end - 1, end + 3))) ||
    /^.{0,20}(?:总体思路|总体要求|指导思想|总体目标|工作思路|基本思路|总的要求|工作目标|总目标)是/.test(
      words,
    ) ||
    /\((?:签字|签章|盖章|公章|略)\)|^各[^。;]*:$/.test(words) ||
    /^现?(?:就|将|对).{6,90}(?:提出|制定|作出|做出|安排|通知)[^,。]{0,8}(?:意见|安排|要求|通知|方案|部署)[::]?$/.test(
      words,
    ) ||
    /如下(?:意见|安排|通知|要求|部署|工作|活动|计划|方案|措施|打算)?[::]?$|如下安排|(?:按|照)?下列安排|签订本协议|[三四五六七八九十]个一”?[^,。]{0,6}活动[。:]?$|(?:几项|几件|以下|下列)(?:工作|事|活动|措施)?[::]?$/.test(
      words,
    ) ||
    (/系列[^,。;:]{0,6}活动[:。]?$/.test(words) && /之际|来临|部署|安排|精神|根据|按照/.test(words)) ||
    (/系列[^,。;:]{0,12}活动/.test(words) && /(?:定于|决定|经研究|制定|为庆祝|为纪念|方案)/.test(words))
  )
}
