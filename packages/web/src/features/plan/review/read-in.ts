import { listPartners } from '@yushui/contract/partners'
import { type Reading, readFile, readText } from '@yushui/contract/readings'
import type { Me } from '@yushui/contract/sign-in'
import { call, Refused, upload } from '../../../api.ts'
import type { Draft } from './draft.ts'
import { keepDraft } from './kept-drafts.ts'
import { startDraft } from './start-draft.ts'

/** What an office's plan comes as; the server looks at the bytes, this only saves a vain upload. */
export const takenKinds = '.docx,.doc,.pdf,.xlsx,.xls,.txt,.html,.htm'
const mostBytes = 20 * 1024 * 1024
const mostLetters = 1_000_000

export interface Pasted {
  text: string
  /** As a web page or Word gave it, with its lines; empty where plain text was pasted. */
  html: string
}

export function readPasted({ text, html }: Pasted, signal: AbortSignal): Promise<Reading> {
  const rich = html.length > 0 && html.length <= mostLetters
  if (text.length > mostLetters)
    throw new Refused('too-long', '文字太长，一次最多一百万字。请存成文件再读入。')
  return call(readText, rich ? { text: html, isHtml: true } : { text, isHtml: false }, { signal })
}

export function readPicked(
  file: File,
  how: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<Reading> {
  if (file.size === 0) throw new Refused('file-empty', '这个文件是空的，请换一个。')
  if (file.size > mostBytes)
    throw new Refused('file-too-big', '文件超过 20 MB。删去图片另存一份，或把正文复制过来粘贴。')
  const isTaken = takenKinds.split(',').some((ending) => file.name.toLowerCase().endsWith(ending))
  if (!isTaken)
    throw new Refused(
      'file-kind',
      '读不了这种文件。能读 Word、PDF、Excel、网页和文本文件；照片请先打成文字。',
    )
  return upload(readFile, { name: file.name.slice(-200) }, file, how)
}

/** A reading becomes a draft in this browser. */
export async function beginDraft(reading: Reading, name: string, me: Me): Promise<Draft> {
  const source = { name, format: reading.format, notes: reading.notes, readAt: new Date().toISOString() }
  const draft = startDraft(reading.reading, source, await call(listPartners, {}), me.today)
  await keepDraft(me.id, draft).catch(() => {
    throw new Refused(
      'draft-not-kept',
      '这个浏览器存不了草稿。请不要用无痕窗口，或清出一些磁盘空间，再读一次。',
    )
  })
  return draft
}
