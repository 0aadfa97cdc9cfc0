import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layOut, widthOf } from './table.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const plan = `云溪社区2027年双拥工作计划
一、工作安排
1.春节前夕，走访慰问辖区优抚对象。
2.八一前夕，与共建部队举办军民联欢会一次。
`
let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'yushui-plan-read-'))
})
afterAll(() => rmSync(place, { recursive: true }))

async function planRead(args: string[], input: string | Buffer = '') {
  const program = spawn(process.execPath, [main, 'plan', 'read', ...args])
  const closed = new Promise<number | null>((done) => program.on('close', done))
  program.stdin.on('error', () => {})
  program.stdin.end(input)
  const [out, err, code] = await Promise.all([text(program.stdout), text(program.stderr), closed])
  return { out, err, code }
}

describe('yushui plan read', () => {
  test('prints a table for people, with the days of a year', async () => {
    const { out, code } = await planRead(['-', '--year', '2027'], plan)
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('云溪社区2027年双拥工作计划')
    const table = lines.filter((line) => /^(序号|\d)/.test(line))
    expect(table).toHaveLength(3)
    expect(table[0]).toContain('2027年的日期')
    expect(table[1]).toMatch(/春节前夕.*2月5日.*走访慰问/)
    expect(table[2]).toMatch(/八一前夕.*7月31日.*联谊.*军民联欢会/)
    const column = (line = '', word: string) => widthOf(line.slice(0, line.indexOf(word)))
    expect(column(table[1], '走访慰问')).toBe(column(table[0], '类别'))
    expect(column(table[2], '联谊')).toBe(column(table[0], '类别'))
  })

  test('prints the exchange format, with each task’s days where a year is named', async () => {
    const file = join(place, '计划.txt')
    writeFileSync(file, plan)
    const { out, code } = await planRead([file, '--json', '--year', '2027'])
    expect(code).toBe(0)
    const { plans } = JSON.parse(out)
    expect(plans).toHaveLength(1)
    expect(plans[0]).toMatchObject({ year: 2027, title: '云溪社区2027年双拥工作计划' })
    expect(plans[0].items[0]).toMatchObject({
      anchor: 'spring-festival',
      relation: 'before',
      kind: 'family-visit',
    })
    expect(plans[0].items[1].dates).toEqual([{ from: expect.stringMatching(/^2027-07/), to: '2027-07-31' }])
    const { out: plain } = await planRead([file, '--json'])
    expect(JSON.parse(plain).plans[0].items[0]).not.toHaveProperty('dates')
  })

  test('a text without a task is a plan without items, and no failure', async () => {
    const { out, code } = await planRead(['-', '--json'], '今天天气很好。')
    expect(code).toBe(0)
    const { plans } = JSON.parse(out)
    expect(plans).toHaveLength(1)
    expect(plans[0].items).toEqual([])
    expect(plans[0].doubts.map(({ code }: { code: string }) => code)).toContain('no-task')
    expect((await planRead(['-'], '今天天气很好。')).out).toContain('没有读出任务')
  })

  test('says why each sentence is a task or not', async () => {
    const { out, code } = await planRead(['-', '--explain'], plan)
    expect(code).toBe(0)
    expect(out).toContain('走访慰问辖区优抚对象')
  })

  test.each([
    ['nothing in it', ['-'], '', 1],
    ['a file that is not there', ['missing.docx'], '', 1],
    ['a folder', [tmpdir()], '', 1],
    ['not a document', ['-'], Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 1],
    ['no file named', [], '', 2],
    ['two files named', ['a.txt', 'b.txt'], '', 2],
    ['a year that is none', ['-', '--year', '27'], '', 2],
    ['an option it does not know', ['-', '--xml'], '', 2],
  ])('%s: one clear line on standard error', async (_, args, input, code) => {
    const answer = await planRead(args, input)
    expect(answer.code).toBe(code)
    expect(answer.out).toBe('')
    expect(answer.err.trim().split('\n')).toHaveLength(1)
    expect(answer.err).toMatch(/\p{Script=Han}/u)
    expect(answer.err).not.toMatch(/没有办成|undefined|Error/)
  })
})

describe('a table', () => {
  test('counts Chinese and full-width signs as two columns', () => {
    expect(widthOf('八一（建军）')).toBe(12)
    expect(widthOf('八一（ab）')).toBe(10)
    expect(widthOf('𠮷—…')).toBe(4)
  })

  test('stands in columns', () => {
    expect(
      layOut([
        ['序号', '任务', '量'],
        ['1', '走访', '—'],
        ['10', 'x', '3次'],
      ]),
    ).toBe('序号  任务  量\n1     走访  —\n10    x     3次')
  })
})
