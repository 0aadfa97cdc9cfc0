import type { Reading as DomainReading } from '@yushui/domain/plan-language/plan'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { line } from './values.ts'

/** What a text or file holds, read and not kept: nothing is saved before the officer accepts. */
export const Reading = z.object({
  /** How it came: docx, doc, pdf, xlsx, xls, html, txt. */
  format: z.string(),
  /** What the reader of the file wishes to say: 有3张图片没有读. */
  notes: z.array(z.string()),
  reading: z.custom<DomainReading>(),
})
export type Reading = z.infer<typeof Reading>

export const readText = endpoint({
  method: 'POST',
  path: '/readings/text',
  may: 'plans.write',
  about: '读一段粘贴的计划',
  input: z.object({ text: z.string().min(1).max(1_000_000), isHtml: z.boolean().default(false) }),
  output: Reading,
})
export const readFile = endpoint({
  method: 'POST',
  path: '/readings/file',
  may: 'plans.write',
  about: '读一份计划文件',
  upload: { mostBytes: 20 * 1024 * 1024 },
  input: z.object({ name: line(200) }),
  output: Reading,
})
