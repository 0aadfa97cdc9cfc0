import type { Rule } from '../guard-rules.ts'
import {
  anyOf,
  arms,
  figure,
  gap,
  levels,
  numeral,
  strongArms,
  weakArms,
  within,
} from '../words-of-forces.ts'

/** What the army of the past did is told in every school (MS-06). */
export const history =
  /(?:八路军|新四军|红军|志愿军|东北野战军|华东野战军|解放军第[一二三四]野战军|抗联|平型关|抗战|抗日|解放战争|抗美援朝|长征|北伐|起义|战役|大捷|井冈山|淮海|渡江|上甘岭|红[0-9一二三四五六七八九十]{1,7}军|历史上|194\d年|195\d年|19[123]\d年)[^。；！？\n]{0,16}$|(?:老剧|电视剧|(?<![停断用供来])电影|影片|话剧|小说)[^，。；！？\n]{0,10}$|(?:南京路上好|钢|红|铁军)$/u
/** A school's summer camp has companies too. */
const school = /(?:军训|夏令营|冬令营|年级|少先队|小学|中学|初中|高中|学校|学生|班级)[^，。；]{0,10}$/u
/** Police, firemen and others who have teams. */
const civil =
  /(?:消防|交警|交通|城管|巡警|刑警|公安|特警|海关|缉私|民兵|应急|救援|执法|环卫|志愿|义工|生产|大学生|支教|宣讲|义诊|文艺|合唱|艺术|舞蹈|话剧|乐|篮球|足球|施工|地质|测量|勘探|巡防|联防|治安|医院|家政|企业|公司)[^，。；]{0,5}$/u
/** Told of as a story. */
const storyAfter = /^[”》]?(?:这部|那部|的?故事|的?传奇|老剧|旧址)/u
const civilBefore = new RegExp(`${history.source}|${civil.source}|(?:军训|夏令营)[^，。；]{0,6}$`, 'u')
const harmlessBefore = new RegExp(`${history.source}|${school.source}|${civil.source}`, 'u')

/** 第3师, 二连, 907合成旅; after a small number these count something: 三连冠, 一连三天, 两团毛线. */
const counted = `(?:(?<=[0-9]{2}(?:集团军|师|旅|团|营|连|支队|大队|中队|分队))|(?!${numeral}{1,4}(?![人名连营排余多]|${numeral})))(?![范傅资生父支委员结圆业养地销造锁环接续心体伍购冠廊夜日串拜聚徽游客行社辈声忙胜号张乙]|[个]月|几|多天|好几|毛线|火|烟|面)`
const number = `第?(?:某|${figure})`
const above = '(?:某(?:集团军|军|师|旅|团|营|连|支队|大队|部))'
const named = '\\p{Script=Han}'

export const unitRules: Rule[] = [
  // 第907旅, 陆军第九一〇旅三营, 某团三营二连
  {
    kind: 'unit',
    pattern: new RegExp(
      `${above}{0,3}(?:${arms})?第?${figure}(?:合成|${arms}){0,2}(?:${levels})${counted}(?:(?:${arms})?${number}?(?:${levels}|排)(?![长队练名]))?`,
      'gu',
    ),
    unlessBefore: harmlessBefore,
    unlessAfter: storyAfter,
    unlessWithin: /^[一二两三1-9](?:旅|师)$|^[一二两三四五六七八九十]支队|8341/u,
  },
  // 警卫连, 防空旅, 工兵九连
  {
    kind: 'unit',
    pattern: new RegExp(
      `${above}{0,3}(?:${arms})?(?:${strongArms})第?(?:${numeral}{0,5})(?:${levels}|排)(?![范傅资造养销续接体购员练名除])`,
      'gu',
    ),
    unlessBefore: civilBefore,
    unlessAfter: storyAfter,
  },
  // 保障营, 教导大队 of a unit; 医疗团 and 保障中队 are other people's too
  {
    kind: 'unit',
    pattern: new RegExp(
      `${above}{0,3}(?!训练营|体验营)(?:${weakArms})(?:${figure}(?:${levels})|(?:旅|营|连)|(?:${arms})(?:${levels}))(?![范傅资造养销续接体购员练名除])|(?:教导|女子|勤务|导航|机动|特勤|直属|航空|飞行|无人机|通信|维修|修理)(?:大队|中队|分队|团)(?=官兵|战士|新兵|的?战友|干部|首长)`,
      'gu',
    ),
    unlessBefore: harmlessBefore,
  },
  // A level of a level: 某旅火力连, 某师侦察营, 合成旅直属队
  {
    kind: 'unit',
    pattern: new RegExp(
      `某(?:集团军|军|师|旅|团|营|支队|大队|基地)(?:[^，。；、的\\s某]{0,5}?)(?:${figure}站|(?:${figure}|${arms}|机关|直属)(?:${levels}|队|分队))(?![长员伍])`,
      'gu',
    ),
    unlessBefore: history,
  },
  // 90合力团: a number, two or three signs, a level
  {
    kind: 'unit',
    pattern: new RegExp(
      `(?<!${numeral})[0-9]{2,4}(?!年|名|个|余|多|人|位|户|周|届|期|次)${named}{1,4}(?:集团军|旅|团|营)(?=[，。；、：:）)官的在与和来派战家两\\s]|$)`,
      'gu',
    ),
    unlessBefore: harmlessBefore,
    unlessWithin: /[个名人次周年月日天届期家元户区县市号路室楼万军兵到]/u,
  },
  // 第9军, 某军; 第三军医大学 is a school
  {
    kind: 'unit',
    ...anyOf([
      ['九二〇军的战士', `${numeral}{2,4}军(?=来|的|官兵|某|战士|机关|首长|政治|炮兵|直属|[，。；]|$)`],
      [
        '空军寒江场站警卫连',
        `(?:海军|空军|陆军|火箭军|联勤)\\p{Script=Han}{0,4}?某?(?:${arms})(?:${levels})(?![长员])`,
      ],
      ['第920军机关', `第${figure}军(?![医校训属民休分供事乐嫂])`],
      [
        '第920舰队官兵',
        `(?:第?${figure}|某)(?:舰队|基地|航母编队|训练基地|保障基地)(?=官兵|战士|首长|机关|司令|政治|某)`,
      ],
    ]),
    unlessBefore: harmlessBefore,
  },
  {
    kind: 'unit',
    ...anyOf([
      [
        '第909场站',
        `(?:联勤保障|联勤|保障|训练|试验|通信|军械|后方|补给|油料|医疗)?第?(?<![0-9])[0-9]{3}(?:仓库|油库|弹药库|场站)`,
      ],
      [
        '联勤保障第909中心',
        `(?:联勤保障|联勤|保障|训练|试验|通信|军械|后方|补给|油料|医疗)第?[0-9]{2,4}(?:中心|基地|部队|仓库|库|站|医院)`,
      ],
      ['第909场站', `第?[0-9]{2,4}(?:部队医院|野战医院|场站|雷达站|通信站|后方仓库|仓库官兵)`],
      ['92号哨所', `(?<![0-9])[0-9]{2,4}号?(?:洞库|阵地|哨所|哨位|高地哨|台站|库房哨)`],
    ]),
    unlessBefore: history,
  },
  // A ship has a name or a number: 青城舰, 905艇
  {
    kind: 'unit',
    ...anyOf([
      [
        '沙河舰',
        `(?:(?<=^|[，。；、：（“"在的由与和请到上登随慰问赴给向为是从])[\\p{Script=Han}]{2}|(?<!\\p{Script=Han})[\\p{Script=Han}]{2}|[\\p{Script=Han}]{2}号)(?<![这那该艘条某我本各两全新老军战护驱巡登补旗炮舰逐卫洋陆给母]{1}.?)(?<![军战旗炮卫逐洋陆给母雷潜])舰(?!史|队|艇|载|长|上|只|船|体|炮|模|名|首)`,
      ],
      [
        '在青城舰上',
        `(?<=^|[，。；、：在的由与和请到上登随慰问赴给向为是从于])[\\p{Script=Han}]{2}(?<![这那该艘条某军战旗炮卫逐洋陆给母雷潜])舰(?=上)`,
      ],
      ['905艇', `[0-9]{2,4}号?[舰艇](?!队)`],
      ['舷号900', `舷号为?[0-9]{2,4}`],
    ]),
    unlessBefore: history,
  },
  // A name of honour or of a place before the level: 红箭连官兵, 青山舰水兵
  {
    kind: 'unit',
    pattern:
      /[\p{Script=Han}]{2}(?<![某该全各我他她这那哪两本原新老个位们艘条军战旗炮卫逐洋陆给母雷潜到的给为在请与和]|全体|机关|基层|广大)(?:连|营|旅|团|舰|艇|哨所)(?=的?(?:官兵|战士|小战士|指战员|水兵|兵哥哥|新兵|战友|全体官兵|党支部|党委))/gu,
    unlessBefore: civilBefore,
    unlessWithin: /^(?:基层|海岛|高原|边防|边境|雪山|所在|连队|深山|一线|前沿|军营|兵营|红军|学生)/u,
  },
  // A service and a place: 海军青城保障基地
  {
    kind: 'unit',
    pattern:
      /(?:海军|空军|陆军|火箭军|联勤|战区|武警)(?!某|部队|官兵|战士|总|军医|航空大学|工程大学|医)[\p{Script=Han}0-9]{2,6}?(?:基地|场站|支队|旅|团|营|连|大队|仓库|雷达站|观通站)(?!长)/gu,
    unlessBefore: civilBefore,
    unlessWithin: /(?:战友|退役|老兵|英雄|纪念|题材|题|建军|体验|夏令|某|官兵|战士)/u,
  },
  {
    kind: 'unit',
    ...anyOf([
      [
        '武警15063部队',
        `武警(?!战士|官兵|某|部队|执勤中队|中队|支队|总队|大队|海警|森林|学院|医院)[\\p{Script=Han}0-9]{1,8}?(?:总队|支队|大队|中队|部队|分队)`,
      ],
      ['武警执勤三大队', `(?:武警|中队)执勤[0-9一二三四五六七八九十]{1,7}[大中]队`],
      [
        '武警支队机动一中队',
        `武警(?:中队|支队|总队|大队)(?:执勤|机动|特战)[\\p{Script=Han}0-9]{1,4}[中大]队`,
      ],
    ]),
  },
  {
    kind: 'unit',
    pattern:
      /(?:[东南西北中]部|[\p{Script=Han}]{2})?(?:军区|战区|集团军)(?:政治|司令|后勤|装备|参谋|机关|联合参谋|某部|陆军|空军|海军)(?!总?医院)[部处]?|(?<![青共])(?:旅|团|师|支队)(?:政治工作部|政治工作处|参谋部|保障部|保障处|政治处|作训科|军需科|组织科|干部科|宣传科|机关)/gu,
    unlessBefore: /(?:社|剧|公安|省|市|区)$/u,
  },
  // A place and a level alone: 青城旅, 松坪团官兵
  {
    kind: 'unit',
    pattern:
      /(?:驻|原)[\p{Script=Han}]{2,5}(?:旅|团|师|营|连)(?=官兵|战士|政治|机关|部队|来|的|[，。；、]|$)/gu,
    unlessBefore: history,
  },
]

const anyDigit = '[0-9零〇一二三四五六七八九]'
/** Some of its signs may be hidden: 901××部队, 9x001部队, 七xx部队. */
const hidden = '[0-9零〇一二三四五六七八九xX×*●○□#？?某]'
const unitNoun = `(?:部${gap}{0,2}队|分${gap}{0,2}队|所队|号?信${gap}?箱|号邮箱)`
const bracket = '[-—_/\\s【】『』「」〔〕()（）“”"\'<>〈〉·.•]{0,3}'
const people =
  '官兵|战士|首长|领导|政治处|政治部|指导员|干事|参谋|家属|战友|同志|食堂|大院|营区|门口|单位|机关|保障|军人|部(?![分门手机电件])|那边|的兵|代表|联络|队员|主官|兄弟|叔叔|兵哥|老朋友|小伙|调来|调走|转来|子弟兵|弟兄|哥们|班长|服役|当兵|入伍|退伍|转业|退役'

export const codeRules: Rule[] = [
  {
    kind: 'code',
    pattern: new RegExp(
      `(?:部队)?(?:代号|番号)?(?<!${anyDigit})${anyDigit}(?:${gap}?${hidden}){2,5}${bracket}${unitNoun}(?:${anyDigit}{1,4}(?:分箱|分队))?`,
      'gu',
    ),
    unlessBefore: /(?:历史上|学习|老|原|[元人名册件共￥¥])$/u,
    unlessWithin: /8341/u,
  },
  {
    kind: 'code',
    pattern: new RegExp(`${numeral}{1,3}万零?${numeral}{1,6}(?:部队|分队)`, 'gu'),
    unlessBefore: history,
  },
  {
    kind: 'code',
    pattern: new RegExp(`${anyDigit}{2,6}${bracket}(?:号?信箱|分箱)(?:${anyDigit}{1,4}分箱)?`, 'gu'),
    unlessBefore: /(?:邮编|市长|举报|意见|书记)$/u,
  },
  {
    kind: 'code',
    pattern:
      /(?<![0-9])[0-9]{1,2}(?:[xX×*●○□]{2,4})(?:部队|分队)|[0-9零一二三四五六七八九][xX×*]{1,4}(?:部队|分队)/gu,
  },
  // A number that is no amount beside people of a unit
  {
    kind: 'code',
    pattern: new RegExp(
      `(?<![0-9.年第￥¥〔号])[1-9][0-9]{4}(?![0-9])(?=(?:的|那个?)?\\p{Script=Han}{0,2}?(?:${people}))`,
      'gu',
    ),
    unlessAfter: /^(?:的?单位名称|[元人名个件次条份册册本张户里米])/u,
  },
  {
    kind: 'code',
    pattern: new RegExp(
      `(?<=(?:部队|解放军|武警|子弟兵|海军|空军|陆军|火箭军|番号|代号|共建单位|结对单位|服役单位|所在单位|服役于|任职于|就职于|单位名称|部队名称|部别|部职别)(?:代码|编号|名称|牌)?[是为叫：:\\s（(“"]{0,3})${anyDigit}(?:${gap}?${hidden}){3,5}(?!${anyDigit}|[元人名个件次条份册年月])`,
      'gu',
    ),
  },
  // 我们单位叫“17049”: a number that a unit goes by
  {
    kind: 'code',
    pattern: new RegExp(
      `(?<=(?:单位|那边|我们|他们|咱们|对外|这里|抬头)${within}{0,4}?[叫称写是为][：:“"\\s]{0,2})(?<![0-9])[0-9]{5}(?![0-9]|[元人名个册件次条份年月米])`,
      'gu',
    ),
    unlessNear: /邮编|编号|单号|金额|人数|票数/u,
  },
  {
    kind: 'code',
    pattern: /[0-9零一二三四五六七八九十]{1,4}号信箱/gu,
    unlessBefore: /(?:市长|书记|意见|举报|建议)$/u,
  },
  { kind: 'code', pattern: new RegExp(`代号\\s{0,2}[是为：:“"]?\\s{0,2}[“"]?${anyDigit}{3,6}`, 'gu') },
  // 番号 said out: 番号是…, 编入…序列
  {
    kind: 'code',
    pattern: /番号[（(]?(?:念作|读作|简称|即|就?是|为|叫|改为|变更为|改成|换成|：|:)[^，。；！？\n]{2,14}/gu,
    unlessWithin: /保密|秘密|不|什么/u,
  },
]
