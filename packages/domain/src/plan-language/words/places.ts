/** What stands before 社区 or 村 and names no place: our own, every, several. */
const nobody =
  /^(?:我们|我|本|各|全|该|某|[xX×*_○〇]+|一个|几个|文明|模范|双拥|先进|示范|建设|争创|创建|平安|和谐|军民|共建|深入|走进|进|在|到|广大|辖区|驻|所在|兄弟|相邻|基层|农|新|城|乡|中|大|小|农村|全国|国家|省|全省|全市|全区|全县|全镇|今年|年度|工作|根据|按照|结合|通过|为|全体|优秀|高等|义务|中心|街道|村|镇|居民|单位)*(?:社区|街道|村|镇|区|市|县|学校|小学|中学|大学|居委会|社区居委会|居民委员会|村委会|办事处|乡|公司|医院|单位)$/

/** The name of somebody in particular, not 我社区 or ××社区. */
export function isOwnName(name: string): boolean {
  return (
    name.length >= 3 &&
    !nobody.test(name) &&
    !/期间|前后|春节|八一|节日|方案|计划|活动|工作/.test(name) &&
    !/^(?:社区|居委会|街道|关于|学校|开展|做好|加强|庆祝|纪念|主题)|^[×xX*_○〇]/.test(name)
  )
}
