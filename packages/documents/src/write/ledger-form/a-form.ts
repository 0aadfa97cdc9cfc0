import JSZip from 'jszip'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** 1 is the heading's style, 2 a line's, bordered. */
const styles = `${declaration}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/></cellXfs></styleSheet>`

/**
 * A form as an asker hands it down, for tests: a title, headings of which one spans two columns, three
 * ruled lines numbered ahead with two cells merged in each, a sum, and who filled it in. Besides a hidden
 * sheet of choices.
 */
export function aForm(sheetData = formRows, merges = formMerges): Promise<Uint8Array> {
  const zip = new JSZip()
  const put = (name: string, xml: string) => zip.file(name, declaration + xml)
  put(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${['sheet1', 'sheet2'].map((name) => `<Override PartName="/xl/worksheets/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
  )
  put(
    '_rels/.rels',
    `<Relationships ${packaged}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  put(
    'xl/workbook.xml',
    `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="选项" sheetId="2" state="hidden" r:id="rId2"/><sheet name="活动表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">活动表!$A$1:$F$8</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  )
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships ${packaged}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId5" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
  )
  put('xl/calcChain.xml', `<calcChain ${main}><c r="E7" i="1"/></calcChain>`)
  put(
    'xl/sharedStrings.xml',
    `<sst ${main}><si><t>序号</t></si><si><r><t>活动</t></r><r><t>名称</t></r><rPh><t>x</t></rPh></si></sst>`,
  )
  zip.file('xl/styles.xml', styles)
  put(
    'xl/worksheets/sheet1.xml',
    `<worksheet ${main}><dimension ref="A1:F8"/><cols><col min="1" max="6" width="16" customWidth="1"/></cols><sheetData>${sheetData}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`,
  )
  put(
    'xl/worksheets/sheet2.xml',
    `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>是</t></is></c></row></sheetData></worksheet>`,
  )
  return zip.generateAsync({ type: 'uint8array' })
}

/** One that unpacks to more than any form. */
export async function aHeavyForm(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await aForm())
  zip.file('xl/media/image1.bin', new Uint8Array(40 * 1024 * 1024))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export const inline = (place: string, text: string, style = 1) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
const line = (row: number) =>
  `<row r="${row}" ht="30" customHeight="1"><c r="A${row}" s="2"><v>${row - 3}</v></c>${[...'BCDEF'].map((letter) => `<c r="${letter}${row}" s="2"/>`).join('')}</row>`

const formRows = [
  `<row r="1">${inline('A1', '2026年双拥活动统计表')}</row>`,
  `<row r="2">${inline('A2', '填报单位：', 0)}</row>`,
  `<row r="3"><c r="A3" s="1" t="s"><v>0</v></c><c r="B3" s="1" t="s"><v>1</v></c>${inline('D3', '活动时间')}${inline('E3', '参加人数')}${inline('F3', '备注')}</row>`,
  ...[4, 5, 6].map(line),
  `<row r="7">${inline('A7', '合计')}<c r="E7" s="1"><f>SUM(E4:E6)</f><v>0</v></c></row>`,
  `<row r="8">${inline('A8', '填表人：', 0)}</row>`,
].join('')
const formMerges = ['A1:F1', 'B3:C3', 'B4:C4', 'B5:C5', 'B6:C6', 'A7:D7']
