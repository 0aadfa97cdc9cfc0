import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { evidenceKindWords } from '@yushui/contract/words/work-terms'
import { type Catalogue, writeCatalogueHtml } from '@yushui/documents/write/evidence-catalogue/write-html'
import { writeTaskTable } from '@yushui/documents/write/task-table/write-task-table'
import { streamZip, type ZipFile, zipSize } from '@yushui/documents/write/zip/stream-zip'
import type { PaperTable } from '@yushui/domain/paper'
import { todayOf } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FileAnswer } from '../../platform/serve.ts'
import { archivePaths } from './archive-names.ts'
import { readKept } from './open-evidence-file.ts'
import { listRows } from './queries.ts'
import { type FiledEvidence, listFiled } from './queries-package.ts'

export interface Packed {
  /** 石桥社区2026年双拥工作佐证材料: the archive's name and the catalogue's head. */
  title: string
  wanted: { year: number } | { ids: string[] }
  /** Papers that go along, at the top. */
  papers?: { name: string; bytes: Uint8Array }[]
}

const notes = [
  '本材料包供内部归档和上级查阅，不得公开发布。',
  '照片和文件都是收到时的原件。照片原件里可能带有拍摄时间、地点和设备信息；要公开使用的，请从系统里取用去除了这些信息、按保密检查单核对过的副本。',
  '“校验清单.txt”记有每个文件的SHA-256值，用 sha256sum -c 校验清单.txt 可以核对文件有没有被改动。',
]

/**
 * Originals, catalogue and list of hashes as one archive, written down as handed out. The bytes are read
 * while they are sent; that none is missing is looked at before.
 */
export async function packEvidence(ctx: Ctx, { title, wanted, papers = [] }: Packed): Promise<FileAnswer> {
  const rows = await listForArchive(ctx, wanted)
  await refuseMissing(ctx, rows)
  const paths = archivePaths(rows)
  const originals = rows.flatMap((row, place) => fileOf(ctx, row, paths[place]))
  const at = `${ctx.today}T12:00:00`
  const made = (path: string, bytes: Uint8Array): Hashed => ({
    ...{ path, bytes, at, size: bytes.length, crc32: crc32(bytes) },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  const catalogue = catalogueOf(title, rows, paths)
  const listed = [
    made('卷内目录.html', writeCatalogueHtml(catalogue)),
    made(
      '卷内目录.xlsx',
      await writeTaskTable({
        title: `${catalogue.title}（内部归档用，不得公开）`,
        table: catalogue.table,
        sheet: '卷内目录',
      }),
    ),
    ...papers.map(({ name, bytes }) => made(name, bytes)),
    ...originals,
  ]
  const hashes = listed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
  const files = [made('校验清单.txt', Buffer.from(hashes)), ...listed]
  const size = zipSize(files)
  await ctx.audit('evidence.packed', null, { title, files: originals.length, bytes: size })
  return { name: `${title}.zip`, type: 'application/zip', size, bytes: streamZip(files) }
}

interface Hashed extends ZipFile {
  sha256: string
}

async function listForArchive(ctx: Ctx, wanted: Packed['wanted']): Promise<FiledEvidence[]> {
  const filed = await listFiled(ctx.db, ctx.office, wanted)
  const ids = filed.map(({ id }) => id)
  const evidence = new Map((await listRows(ctx.db, ctx.office, { ids })).map((it) => [it.id, it]))
  return filed.flatMap(({ activityId, ...row }) => {
    const its = evidence.get(row.id)
    return its ? [{ ...its, ...row }] : []
  })
}

async function refuseMissing(ctx: Ctx, rows: FiledEvidence[]) {
  for (const { file, title } of rows)
    if (file && !(await ctx.files.has(ctx.office, file.sha256)))
      throw new Refusal('not-found', 'file-missing', { title })
}

function fileOf(
  ctx: Ctx,
  { file, crc32: crc, filedAt }: FiledEvidence,
  path: string | null | undefined,
): Hashed[] {
  if (!file || !crc || !path) return []
  const { sha256, bytes: size, takenAt } = file
  const at = takenAt ?? `${todayOf(new Date(filedAt))}T12:00:00`
  return [{ path, sha256, size, at, crc32: Number.parseInt(crc, 16), bytes: () => readKept(ctx, sha256) }]
}

const columns: PaperTable['columns'] = [
  { title: '序号', width: 4, align: 'center' },
  { title: '形成日期', width: 8, align: 'center' },
  { title: '归档日期', width: 8, align: 'center' },
  { title: '对应活动', width: 14, align: 'left' },
  { title: '种类', width: 6, align: 'center' },
  { title: '题名', width: 14, align: 'left' },
  { title: '内容或出处', width: 16, align: 'left' },
  { title: '文件', width: 20, align: 'left' },
  { title: 'SHA-256', width: 16, align: 'left' },
]

function catalogueOf(title: string, rows: FiledEvidence[], paths: (string | null)[]): Catalogue {
  const cells = rows.map((row, place) => [
    String(place + 1),
    row.eventOn ?? '',
    todayOf(new Date(row.filedAt)),
    row.activity || '未归类',
    evidenceKindWords[row.kind],
    row.title,
    saidBy(row),
    paths[place] ?? '',
    row.file?.sha256 ?? '',
  ])
  return { title: `${title}卷内目录`, notes, table: { columns, rows: cells }, paths, linked: 7 }
}

function saidBy({ text, box, pageNumber, n, unit }: FiledEvidence): string {
  const place = [box, pageNumber && `第${pageNumber.replace(/^第|页$/g, '')}页`].filter(Boolean).join('，')
  const count = n === null ? '' : `${n}${unit}`
  return [count, place, text].filter(Boolean).join('；')
}
