import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { readDocument } from '@yushui/documents/read/read-document'
import { readPlans } from '@yushui/domain/plan-language/read-plan'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const plan = `云溪社区2027年双拥工作计划
一、指导思想
服务官兵，服务优抚对象。
二、工作安排
1.春节前夕，走访慰问辖区优抚对象26户。
2.八一前夕，与共建部队举办军民联欢会一次。
3.每季度出双拥板报1期。
三、保障措施
定人定时，谁办谁记。
`
let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'yushui-plan-write-'))
})
afterAll(() => rmSync(place, { recursive: true }))

async function yushui(args: string[], input: string | Buffer = '') {
  const program = spawn(process.execPath, [main, 'plan', ...args])
  const closed = new Promise<number | null>((done) => program.on('close', done))
  program.stdin.on('error', () => {})
  program.stdin.end(input)
  const [out, err, code] = await Promise.all([text(program.stdout), text(program.stderr), closed])
  return { out, err, code }
}

const kinds = (words: string) =>
  readPlans(words)
    .plans.flatMap(({ items }) => items.map(({ kind }) => kind))
    .toSorted()

test('a plan becomes prose by quarter, with its own words about it, and reads back as the same plan', async () => {
  const { out, code } = await yushui(['write', '-'], plan)
  expect(code).toBe(0)
  expect(out.split('\n')[0]).toBe('云溪社区2027年双拥工作计划')
  expect(out).toMatch(/一、指导思想\n服务官兵，服务优抚对象。/)
  expect(out).toMatch(/（一）第一季度\n1\.春节前夕，走访慰问辖区优抚对象26户。/)
  expect(out).toContain('谁办谁记')
  expect(out).toContain('任务分解表')
  expect(kinds(out)).toEqual(['family-visit', 'gala', 'publicity'])
})

test('by topic it stands under its kinds of work', async () => {
  const { out } = await yushui(['write', '-', '--arrangement', 'by-topic'], plan)
  expect(out).not.toContain('第一季度')
  expect(kinds(out)).toEqual(['family-visit', 'gala', 'publicity'])
})

test('what plan read prints is written just as the text itself', async () => {
  const { out: json } = await yushui(['read', '-', '--json'], plan)
  const [fromJson, fromText] = await Promise.all([yushui(['write', '-'], json), yushui(['write', '-'], plan)])
  expect(fromJson.code).toBe(0)
  expect(fromJson.out).toBe(fromText.out)
})

test.each(['docx', 'pdf'])('as %s it goes to a file, which is never overwritten', async (format) => {
  const source = join(place, `计划-${format}.txt`)
  const out = join(place, `文稿.${format}`)
  writeFileSync(source, plan)
  const first = await yushui(['write', source, '--out', out])
  expect([first.err, first.code]).toEqual(['', 0])
  expect(first.out).toContain(out)
  const read = await readDocument(new Uint8Array(readFileSync(out)), out)
  expect(read.format).toBe(format)
  expect(kinds(read.text)).toEqual(['family-visit', 'gala', 'publicity'])

  const again = await yushui(['write', source, '--out', out])
  expect([again.code, again.err]).toEqual([1, '已经有这个文件，没有覆盖。请换一个文件名。\n'])
})

test('a plan without a year takes the one that is given', async () => {
  const masked = plan.replace('2027', '20××')
  const without = await yushui(['write', '-'], masked)
  expect([without.code, without.err]).toEqual([
    1,
    '计划里没有写明年份。请用 --year 写上，例如 --year 2027。\n',
  ])
  const { out } = await yushui(['write', '-', '--year', '2027'], masked)
  expect(out.split('\n')[0]).toBe('云溪社区2027年双拥工作计划')
})

test.each([
  ['nothing in it', ['-'], '', 1],
  ['a text without a task', ['-'], '今天天气很好。', 1],
  ['half a file of the exchange format', ['-'], '{"plans": [', 1],
  ['a kind that is none', ['-'], '{"items": [{"title": "走访", "kind": "party"}]}', 1],
  ['a file that is not there', ['missing.docx'], '', 1],
  ['a folder that is not there', ['-', '--out', '/missing/文稿.docx'], plan, 1],
  ['no file named', [], '', 2],
  ['an arrangement it does not know', ['-', '--arrangement', 'by-month'], plan, 2],
  ['a format it does not know', ['-', '--format', 'odt'], plan, 2],
  ['a Word file with nowhere to go', ['-', '--format', 'docx'], plan, 2],
])('%s: one clear line on standard error', async (_, args, input, code) => {
  const answer = await yushui(['write', ...args], input)
  expect(answer.code).toBe(code)
  expect(answer.out).toBe('')
  expect(answer.err.trim().split('\n')).toHaveLength(1)
  expect(answer.err).toMatch(/\p{Script=Han}/u)
  expect(answer.err).not.toMatch(/没有办成|undefined|Error/)
  expect(existsSync('/missing')).toBe(false)
})
