/**
 * Some programs write the radical ⻔ where the text has 门: the two look alike and share a glyph.
 * Kangxi radicals (U+2F00–2FD5) have their character as compatibility form, 户 alone an old one. Of the supplement
 * (U+2E80–2EF3) nearly none has; these pairs are those of Unicode's EquivalentUnifiedIdeograph that
 * occur as characters of today's texts.
 */
const supplement = new Map<string, string>(
  (
    '⼾户⺁厂⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫' +
    '⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见' +
    '⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼' +
    '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
)

/** Only these characters: normalising a whole text would also turn ，（ into , (. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2FDF]/g, (radical) => supplement.get(radical) ?? radical.normalize('NFKC'))
}
