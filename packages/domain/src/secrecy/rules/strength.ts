import type { Rule } from '../guard-rules.ts'
import { figure, ofUnit, social, within } from '../words-of-forces.ts'
import { history } from './units.ts'

const soldiers =
  '军官|士官|军士|义务兵|官兵|战士|兵力|兵员|干部战士|士兵|现役军人|指战员|文职|水兵|飞行员|干部|列兵'
const unitCount = '集团军|旅|团|营|连|排|中队|大队|分队|支队|哨位|哨所|岗哨|岗位|哨点'
/** 官兵20人参加 is who came, not how many there are. */
const tookPart =
  /^[^。；！？\n]{0,14}(?:参加|参与|出席|到场|前来|参观|来到|到社区|观看|献血|报名|走进|登台|演出|受到|获|一起|一同|共同|义务)/u
const civilians =
  /编制(?:规划|方案|计划|预算|报告|清单|名册|台账|手册|表|单位|日期|人：|部门|说明|依据|时间)|事业编|行政编|公务员|岗位|网格|志愿服务|志愿者(?:队|协会|团)|社工|民警|消防|军训|夏令营|学生|预算|党员|企业|医院|学校|物业|保安|护士|幼儿园/u

export const strengthRules: Rule[] = [
  {
    kind: 'strength',
    pattern: new RegExp(
      `全(?:连|营|团|旅|师|舰|艇|大队|中队|支队|站|部|基地)${within}{0,8}?(?:\\d|${figure})余?(?:名|人|个|号人)`,
      'gu',
    ),
    unlessNear: civilians,
    unlessBefore: history,
  },
  // 现有官兵800余人, 住着三百名战士
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:现有|编有|共有|总共有|一共|满编|实有|常驻|常住|现员|住着|住了|驻有|驻着|配有|下有|辖有|有)${within}{0,4}?(?:(?:${soldiers})${within}{0,8}?${figure}|${figure}余?多?[名个位号]?(?:人的)?(?:${soldiers}|兵(?!团)))${within}{0,6}`,
      'gu',
    ),
    unlessAfter: tookPart,
    unlessNear:
      /参加|参与|出席|到场|退役|退伍|转业|军转|学生|民兵|复员|优抚|适龄|入伍|立功|年轻时|喜报|家庭|家属|军属/u,
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?<!事业|行政|岗位)(?:编制|定编|在编|编配|员额|兵力|现员|缺编|缺员|超编|减编|扩编|满编|满员|实力)(?:官兵|战士|干部|人数|员额|后)?${within}{0,6}?(?:${figure}|[一两三四五六七八九十]成)|${figure}余?人的?(?:编制|兵力|建制|队伍规模)|(?:编制|在编|在位|满编|实有)(?:人数|人员|率|员额)${within}{0,6}?${figure}`,
      'gu',
    ),
    unlessNear: civilians,
  },
  {
    kind: 'strength',
    pattern: /兵力部署|部署图|布防图|缺编|超编|扩编|满编|减编|在位率|整编为|改编为|缩编|(?:新|刚)组建/gu,
    unlessNear: new RegExp(`${civilians.source}|八路军|新四军|红军|抗战|起义`, 'u'),
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:该|全|我|他们)?(?:旅|团|营|连|师|部|部队|基地|支队|大队)?(?:下辖|下设|辖|编有|编成|编为|由)${within}{0,5}?(?:${figure}|若干)个?(?:[\\p{Script=Han}]{0,4}?)(?:${unitCount})|(?:压缩|扩充|扩编|精简|合并|整编)[为成到]${within}{1,5}(?:营|连|团|旅)|(?:裁掉|裁撤|撤销|撤编|增加|增设|新增|新编|新扩编?)[了]?${within}{0,4}(?:个)?(?:${'\\p{Script=Han}'}{0,4}?)(?:营|连|团|旅)(?=[，。；]|$|的|编制)`,
      'gu',
    ),
    unlessNear: new RegExp(`${civilians.source}|起义|红军|八路军|新四军|改编|三湾`, 'u'),
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:这个|那个|该|我们|他们|咱们|咱|人家|全|整个)(?:旅|团|营|连|排|舰|艇|站|师|大队|中队|支队|分队|部队|单位)里?的?(?:一共|总共|共|共有|有|现有|也就|才|大约|约|近|上下)?(?:有|近|约)?${figure}[来多余几]?(?:号|名|个|位)?(?:人|官兵|战士|兵)`,
      'gu',
    ),
    unlessAfter: tookPart,
    unlessNear: civilians,
  },
  // In a sentence about a unit: how many they are, not how many came
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:总人数|总数|人数|总员额|总共|一共|共住|共有|共(?!建|同|庆|享|商|办|育)计?|现有|实有|常年|常驻|长期|平时|光|单是|总兵力|编成|负责|靠|驻有|住着|住了|住有|在编|在岗|在位|在营|留守|留营|休假|值守|仅有?|只有|只剩|还剩|不到|不足|超过|大约|约有?|近|将近|满员|驻守着?|守着)${within}{0,5}?${figure}[来多余几]?(?:人|名|号人|口人|位|个人|员|个(?:班|排|连|营|哨|中队))|(?:官兵|战士|士兵|军官|士官|义务兵|人员)(?:总)?[人员]数[约为是：:]{0,2}${figure}|(?:军官|干部|士官|义务兵|士兵|战士|文职)${within}{0,3}?${figure}[名人][、，和及]{1,2}(?:其中)?(?:军官|干部|士官|义务兵|士兵|战士|文职)${within}{0,3}?${figure}|(?:保障|供应|供给|供|管)${within}{0,2}?${figure}余?[名人](?:官兵|战士|士兵)?|(?:按|照|够)${within}{0,3}?${figure}(?:人|名|份)|(?:接收|补充|补入|分来|分到|新来|转走|复退)[了]?${within}{0,4}?(?:新兵|新战士|士兵|老兵)${within}{0,2}?${figure}[名人]|(?:营|连|排|旅|团|分队|中队|大队|支队|哨所|基地|雷达站)(?:约|共|有|共有)?${figure}[多余来]?人|(?:能|可|住满)住?${within}{0,2}?${figure}[多余来]?人|[旅团营连师舰艇站排队][里上](?!级|下)[^，。；派来参]{0,8}?${figure}[来多余几]?(?:名|人|号人|个人|份)|${figure}[来多余几]?号(?:人|弟兄|兄弟|小伙|兵)|${figure}[来多余几]?条枪|(?:供餐|就餐|备餐|开饭|用餐)${within}{0,3}?${figure}(?:份|人)|总数${figure}(?=[，。；]|$)|每期(?:轮训|培训|集训)${within}{0,2}?${figure}[人名]|(?:连|营|团|旅|部队|哨所)里?${within}{0,2}?${figure}[张个套](?:床位?|铺位?|被褥|铺盖)|${figure}余?人的(?:饭|伙食|口粮|铺位)`,
      'gu',
    ),
    onlyNear: ofUnit,
    unlessInClause: new RegExp(
      `${civilians.source}|参加|参与|出席|到场|前来|来到|到社区|观看|观众|献血|报名|派出|出动|选派|组织|发动|走访|慰问(?!品|袋|信|金)|人次|理发|看病|义诊|问诊|服务了|惠及|居民|群众|村民|老人|儿童|孩子|小朋友|家庭|退役|退伍|转业|民兵|适龄|入伍|立功|受到|荣获|表彰|献花|转移|疏散|救|捐|老兵|帮|培训|签到|代表|座谈`,
      'u',
    ),
    unlessNear: /参加|参与|出席|志愿者|居民|群众|学生|村民|老人|孩子|退役军人|优抚|民兵/u,
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `加强[班排连营](?!领导)|${figure}个?(?:加强)?[班排连营](?:的人|的兵)?(?:就)?(?:守|看|管|驻|把守|值守|负责)`,
      'gu',
    ),
    onlyNear: ofUnit,
    unlessNear: civilians,
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:旅|团|营|连)(?:有|共|约|不足|不到|近|才|只有|总共|一共|足有|上下)?${figure}[来多余]?人|${figure}[个名]兵(?!种|团|员)|(?:夜哨|双岗|单岗)|${figure}个?(?:哨点|哨位|岗点)|${figure}[份副件条双套盒袋箱个][^。；]{0,10}(?:全[旅团营连]|官兵|战士)[^。；]{0,6}(?:人手|每人|一人|人均)一?`,
      'gu',
    ),
    unlessBefore: history,
    unlessInClause: civilians,
    unlessAfter: tookPart,
    unlessNear: /军训|学生|小学|中学/u,
  },
  // How many of whatever a unit has, and nothing that soldiers do among people
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:营|连|旅|团|部队(?![甲乙丙丁A-Z])|大队|中队|分队|支队|基地|哨所|雷达站|机关|军官|士官)(?:里|上)?(?:的)?${within}{0,8}?${figure}[多余来几]?(?:人|名|户|台|套|间|艘|架|匹|个[班排连营人])`,
      'gu',
    ),
    onlyNear: ofUnit,
    unlessBefore: history,
    unlessInClause: new RegExp(`${civilians.source}|${social.source}`, 'u'),
  },
  // 官兵总数, 兵哥数=530
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:官兵|战士|兵哥|[兵宾冰槟]哥|部队)[”"』]?(?:的?总?[人员]?数)[=＝是为：:约共]{0,2}${figure}|(?:部队|官兵|战士)花名册${within}{0,8}?${figure}`,
      'gu',
    ),
  },
  // One battalion as such: 一个营的兵力, 派出一个连
  {
    kind: 'strength',
    pattern: new RegExp(
      `(?:${figure}|好几|多)个(?:[\\p{Script=Han}]{0,4}?)(?:旅|团|营|连|排|中队|大队)(?:的?(?:兵力|官兵|人马|战士|部队)|(?=[，。；、]|$|加|驻|住|常|担负|担任|轮|在|守|留|和))`,
      'gu',
    ),
    unlessNear: new RegExp(`${civilians.source}|八路军|红军|抗战|志愿军|战役|敌|少先队|代表`, 'u'),
  },
  {
    kind: 'strength',
    pattern: /(?:留|剩)[^，。；]{0,4}(?:班|排|连|人)(?:看守|留守|值守|驻守|看家|看库|守库|守营)/gu,
    unlessNear: civilians,
  },
  {
    kind: 'strength',
    pattern: new RegExp(
      `${figure}(?:名|个|处)(?:哨兵|哨位|岗哨|固定哨|游动哨|暗哨|明哨)|(?:哨兵|哨位|岗哨|营门|站岗|门岗|库区)${within}{0,6}?(?:每班|每岗|每哨|双岗|${figure}(?:人|名|个|班|小时|岗))|每${figure}?(?:个)?小时(?:一换|换一?次?[岗哨]|轮换一?次?[岗哨]?)|(?:暗哨|游动哨|夜间?巡逻(?:路线|时间))`,
      'gu',
    ),
    unlessNear: /学校|物业|保安|小区门岗|停车|志愿|值班表|社区门岗|护学/u,
  },
].map((rule) => ({ unlessBefore: history, ...rule }) as Rule)
