import type { Client } from 'pg'
import { filePath } from '../platform/files.ts'

/** A file that a row names. */
export interface KeptFile {
  officeId: string
  sha256: string
  /** Within the folder of files. */
  path: string
  /** 石桥社区“合影”的原件 */
  words: string
}

const parts = { sha256: '原件', web_sha256: '网页副本', thumbnail_sha256: '缩略图' } as const

/** Null in a database of before the time when files were kept. */
export async function listKeptFiles(client: Client): Promise<KeptFile[] | null> {
  const { rows: found } = await client.query<{ at: string | null }>(
    "select to_regclass('public.evidence')::text as at",
  )
  if (!found[0]?.at) return null
  const { rows } = await client.query<Record<keyof typeof parts | 'office_id' | 'office' | 'title', string>>(
    `select e.office_id, o.name as office, e.title, e.sha256, e.web_sha256, e.thumbnail_sha256
      from evidence e join offices o on o.id = e.office_id where e.sha256 is not null order by o.path, e.filed_at, e.title`,
  )
  return rows.flatMap((row) =>
    (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
      const { [part]: sha256, office_id: officeId, office, title } = row
      if (!sha256) return []
      return [
        { officeId, sha256, path: filePath(officeId, sha256), words: `${office}“${title}”的${parts[part]}` },
      ]
    }),
  )
}
