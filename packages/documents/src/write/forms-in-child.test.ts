import { expect, test } from 'vitest'
import { aDocx, aParagraph } from '../read/a-docx.ts'
import { readDocument } from '../read/read-document.ts'
import {
  fillFormInChild,
  fillTemplateInChild,
  readFormInChild,
  readTemplateInChild,
} from './forms-in-child.ts'
import { aForm, aHeavyForm } from './ledger-form/a-form.ts'
import { fillForm } from './ledger-form/fill-form.ts'
import { readForm } from './ledger-form/read-form.ts'
import { fillTemplate } from './template/fill-template.ts'

const textOf = async (bytes: Uint8Array, name: string) => (await readDocument(bytes, name)).text
const filling = { sheet: '活动表', headingRow: 3, lines: [new Map([[2, '端午义诊']])] }

test('a form and a template come out as they would here', async () => {
  const form = await aForm()
  expect(await readFormInChild(form)).toEqual(readForm(form))
  const filled = await fillFormInChild(form, filling)
  expect(await textOf(filled, '表.xlsx')).toBe(await textOf(await fillForm(form, filling), '表.xlsx'))

  const template = await aDocx({ body: aParagraph('关于{标题}的通知') })
  expect(await readTemplateInChild(template)).toEqual({ text: '关于{标题}的通知\n', marks: ['标题'] })
  const paper = await fillTemplateInChild(template, { 标题: '义诊' }, '送审稿')
  const here = await fillTemplate(template, { 标题: '义诊' }, '送审稿')
  expect(await textOf(paper, '文稿.docx')).toBe(await textOf(here, '文稿.docx'))
})

test('a refusal comes through', async () => {
  await expect(readFormInChild(await aHeavyForm())).rejects.toMatchObject({ code: 'zip-bomb' })
  await expect(readTemplateInChild(Buffer.from('通知'))).rejects.toMatchObject({ code: 'unreadable' })
})

test('a template that would fill the memory of all harms only its own process', {
  timeout: 60_000,
}, async () => {
  const template = await aDocx({ body: aParagraph('{正文}').repeat(20_000) })
  const filled = fillTemplateInChild(template, { 正文: '山'.repeat(100_000) }, null)
  await expect(filled).rejects.toMatchObject({ code: expect.stringMatching(/^(unreadable|took-too-long)$/) })
  const small = await aDocx({ body: aParagraph('{正文}') })
  expect(await textOf(await fillTemplateInChild(small, { 正文: '一切如常' }, null), '文稿.docx')).toBe(
    '一切如常',
  )
})
