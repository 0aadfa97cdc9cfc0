import { XMLSerializer } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { DocumentRefusal } from '../../read/refusal.ts'
import { moveReferences } from './cell-places.ts'
import { fillSheet } from './fill-sheet.ts'
import { all, openWorkbook, parsePart, type WorkbookParts } from './workbook-parts.ts'

export type FormValue = string | number

export interface Filling {
  sheet: string
  /** Counted from 1. */
  headingRow: number
  /** By column, counted from 1; columns that are not named stay as they are. */
  lines: Map<number, FormValue>[]
}

/**
 * Somebody's own form with lines written under its headings; everything else in it, its styles, widths and
 * print set-up, stays as it came. Text is written as text, so that none of it can become a formula.
 */
export async function fillForm(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const parts = openWorkbook(bytes)
  const part = parts.sheets.find(({ name }) => name === filling.sheet)
  if (!part) throw new DocumentRefusal('not-a-document')
  const sheet = parsePart(parts.zip, part.path)
  const insertion = fillSheet(sheet, parts.strings, filling)
  if (insertion.rows > 0)
    for (const name of all(parts.workbook, 'definedName'))
      name.textContent = moveReferences(name.textContent ?? '', insertion, (before) =>
        before.replaceAll("'", '').endsWith(`${filling.sheet}!`),
      )
  countAnew(parts)

  const zip = await JSZip.loadAsync(bytes)
  const serializer = new XMLSerializer()
  zip.file(part.path, serializer.serializeToString(sheet))
  zip.file('xl/workbook.xml', serializer.serializeToString(parts.workbook))
  await dropCalculationOrder(zip, parts)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The sums that the file remembers are those of the empty form. */
function countAnew({ workbook }: WorkbookParts) {
  const root = workbook.documentElement
  if (!root) return
  let settings = all(workbook, 'calcPr')[0]
  if (!settings) {
    settings = workbook.createElementNS(root.namespaceURI, root.prefix ? `${root.prefix}:calcPr` : 'calcPr')
    const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']
      .map((name) => all(workbook, name)[0])
      .find((it) => it !== undefined)
    root.insertBefore(settings, before?.nextSibling ?? null)
  }
  settings.setAttribute('fullCalcOnLoad', '1')
}

/** It names cells by their place, and Excel calls a file broken where it no longer fits. */
async function dropCalculationOrder(zip: JSZip, { zip: read }: WorkbookParts) {
  if (!zip.file('xl/calcChain.xml')) return
  zip.remove('xl/calcChain.xml')
  for (const name of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
    const part = parsePart(read, name)
    for (const it of [...all(part, 'Relationship'), ...all(part, 'Override')])
      if (/calcChain\.xml$/.test(it.getAttribute('Target') ?? it.getAttribute('PartName') ?? ''))
        it.parentNode?.removeChild(it)
    zip.file(name, new XMLSerializer().serializeToString(part))
  }
}
