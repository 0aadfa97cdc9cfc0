import type { Reading } from '@yushui/contract/readings'
import type { Ctx } from '../../platform/ctx.ts'
import { readApart } from './read-apart.ts'
import { readText } from './read-text.ts'

const isUtf8Html = '<!DOCTYPE html><meta charset="utf-8">'

/** What was pasted, plain or as the clipboard gives it; a page is a stranger's, like a file. */
export async function readPlanText(
  _ctx: Ctx,
  { text, isHtml }: { text: string; isHtml: boolean },
): Promise<Reading> {
  if (!isHtml) return readText('', { format: 'txt', notes: [], text })
  const page = await readApart(Buffer.from(isUtf8Html + text), '粘贴.html')
  return readText('', page)
}
