import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { wordsFor } from '@yushui/contract/words/refusals'
import { readDocumentInChild } from '@yushui/documents/read/read-in-child'
import { DocumentRefusal } from '@yushui/documents/read/refusal'
import { firstYear, lastYear } from '@yushui/domain/almanac/movable-days'
import { Trouble } from '@yushui/server/operate/trouble'
import { UsageFault } from './usage.ts'

export function readYear(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year >= firstYear && year <= lastYear) return year
  throw new UsageFault(`--year 后面写四位年份（${firstYear}—${lastYear}），例如 --year 2027。`)
}

/** `-` is the standard input. */
export async function readBytes(file: string): Promise<Buffer> {
  if (file === '-') return buffer(process.stdin)
  try {
    return readFileSync(file)
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    throw new Trouble(reasons[code] ?? `读不了文件 ${file}（${code}）。`.trim())
  }
}

const reasons: Record<string, string> = {
  ENOENT: '没有这个文件。请检查文件名和路径。',
  EISDIR: '这是一个文件夹。请写明其中的一个文件。',
  EACCES: '没有权限读这个文件。请换一个有权限的用户，或复制一份再读。',
  ERR_FS_FILE_TOO_LARGE: '文件太大。计划文件请不要超过 20 MB。',
}

/** The text of any document that Yushui takes. */
export async function readText(bytes: Buffer, file: string) {
  try {
    return await readDocumentInChild(bytes, file === '-' ? '' : basename(file))
  } catch (fault) {
    if (fault instanceof DocumentRefusal) throw new Trouble(wordsFor(fault.code))
    throw fault
  }
}
