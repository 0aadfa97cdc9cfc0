import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pageCount } from '@yushui/documents/read/pdf/page-count'
import { readDocument } from '@yushui/documents/read/read-document'
import { ownFonts, packagedFolders, packagedKai, typeFaces } from '@yushui/documents/write/fonts'
import { anOfficialPaper, aPaper, aPlanOf } from '@yushui/documents/write/paper/a-paper'
import { writePaperDocx } from '@yushui/documents/write/paper/write-docx'
import { writePaperPdf } from '@yushui/documents/write/paper/write-pdf'
import type { Paper, PaperTable } from '@yushui/domain/paper'
import { labelled } from '@yushui/domain/paper-text'
import { bareFacts, someFacts } from '@yushui/domain/papers/some-facts'
import { writeBriefing } from '@yushui/domain/papers/write-briefing'
import { writeComfortLetter } from '@yushui/domain/papers/write-comfort-letter'
import { writeInvitation } from '@yushui/domain/papers/write-invitation'
import { writeMinutes } from '@yushui/domain/papers/write-minutes'
import { writeNotice } from '@yushui/domain/papers/write-notice'
import { writeProgrammeSheet } from '@yushui/domain/papers/write-programme-sheet'
import { writeReceiptSheet } from '@yushui/domain/papers/write-receipt-sheet'
import { writeRecord } from '@yushui/domain/papers/write-record'
import { writeScheme } from '@yushui/domain/papers/write-scheme'
import { writeSignInSheet } from '@yushui/domain/papers/write-sign-in-sheet'
import { run } from './steps.ts'

/**
 * `npm run test:office`: papers of several lengths are opened in LibreOffice, which must lay them out
 * on as many pages as our own PDF has, and read the same text. Apart from `npm test`, since a machine
 * need not have LibreOffice.
 */
const papers: { name: string; paper: Paper }[] = [
  { name: '四项任务，没有附件', paper: aPaper({ blocks: aPlanOf(4), annexes: [] }) },
  { name: '12项任务', paper: aPaper({ blocks: aPlanOf(12) }) },
  { name: '60项任务', paper: aPaper() },
  { name: '街道公文', paper: anOfficialPaper() },
  { name: '没有附件的街道公文', paper: anOfficialPaper({ annexes: [] }) },
  { name: '通知', paper: writeNotice(someFacts()) },
  { name: '邀请函', paper: writeInvitation(someFacts()) },
  { name: '活动方案', paper: writeScheme(someFacts()) },
  { name: '议程', paper: writeProgrammeSheet(someFacts()) },
  { name: '签到表', paper: writeSignInSheet(someFacts()) },
  { name: '会议记录', paper: writeRecord(someFacts()) },
  { name: '会议纪要', paper: writeMinutes(someFacts()) },
  { name: '简报', paper: writeBriefing(someFacts()) },
  { name: '签领表', paper: writeReceiptSheet(someFacts()) },
  { name: '空白签领表', paper: writeReceiptSheet(bareFacts()) },
  { name: '慰问信', paper: writeComfortLetter(someFacts()) },
]

const office = await findOffice()
if (!office) {
  console.error(
    '没有找到 LibreOffice。请先安装（Debian、Ubuntu：apt-get install libreoffice-writer），或用环境变量 YUSHUI_SOFFICE 写明 soffice 的位置。',
  )
  process.exitCode = 2
} else {
  const folder = await mkdtemp(join(tmpdir(), 'yushui-office-'))
  try {
    const outcomes = []
    for (const { name, paper } of papers) outcomes.push(await opensRight(office, folder, name, paper))
    const passed = outcomes.filter(Boolean).length
    console.log(`${passed} passed, ${outcomes.length - passed} failed`)
    if (passed < outcomes.length) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function findOffice(): Promise<string | null> {
  const named = process.env.YUSHUI_SOFFICE
  for (const program of named ? [named] : ['soffice', 'libreoffice']) {
    const outcome = await run([program, '--version']).catch(() => null)
    if (outcome?.passed) return program
  }
  return null
}

async function opensRight(office: string, folder: string, name: string, paper: Paper): Promise<boolean> {
  const own = await writePaperPdf(paper, '送审稿')
  await writeFile(join(folder, 'paper.docx'), await writePaperDocx(paper, '送审稿'))
  const outcome = await run(
    [
      office,
      // A profile of its own: a second office of the same user would refuse to start.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'paper.docx'),
    ],
    { env: { FONTCONFIG_FILE: await fontNames(folder) } },
  )
  const printed = await readFile(join(folder, 'out/paper.pdf')).catch(() => null)
  if (!printed) {
    console.log(`✗ ${name}：LibreOffice 打不开\n${outcome.output}`)
    return false
  }
  await rm(join(folder, 'out/paper.pdf'))

  const pages = { own: await pageCount(own), office: await pageCount(printed) }
  const missing = await missingLines(paper, printed)
  const isRight = pages.own === pages.office && missing.length === 0
  console.log(`${isRight ? '✓' : '✗'} ${name}：应有 ${pages.own} 页，LibreOffice 排出 ${pages.office} 页`)
  for (const line of missing) console.log(`  缺少：${line}`)
  return isRight
}

async function missingLines(paper: Paper, printed: Uint8Array): Promise<string[]> {
  const { text } = await readDocument(printed, 'paper.pdf')
  const written = paper.blocks.flatMap((block) => {
    if (block.kind === 'table') return rowsOf(block.table)
    return block.kind === 'paragraph' ? labelled(block).split('\n') : [block.text]
  })
  const rows = paper.annexes.flatMap(({ table }) => rowsOf(table))
  // Blanks and empty cells are room for the pen, which print does not tell from the paper.
  const bare = (line: string) => line.replace(/\s/g, '')
  const printedText = bare(text)
  return [paper.title, ...written, ...rows].filter((line) => !printedText.includes(bare(line)))
}

function rowsOf({ rows }: PaperTable): string[] {
  return rows.map((row) => row.join('\t'))
}

/** The names of Windows' fonts, each said to be the one that our own PDF uses. */
async function fontNames(folder: string): Promise<string> {
  const own = ownFonts(null)
  const faces = typeFaces(own)
  const kai = join(folder, 'kai')
  await mkdir(kai, { recursive: true })
  await writeFile(join(kai, 'kai.ttf'), packagedKai())
  const names = {
    方正小标宋简体: faces.title,
    仿宋_GB2312: faces.fang,
    楷体_GB2312: faces.kai,
    黑体: faces.hei,
    宋体: faces.song,
  }
  const aliases = Object.entries(names).map(
    ([name, [family]]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  const file = join(folder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${[
      ...packagedFolders,
      kai,
      ...own,
    ]
      .map((path) => `<dir>${path}</dir>`)
      .join('')}<cachedir>${join(folder, 'cache')}</cachedir>${aliases.join('')}</fontconfig>`,
  )
  return file
}
