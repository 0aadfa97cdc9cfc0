import type { Evidence } from '@yushui/contract/evidence'
import type { FiledEvidence } from './queries-package.ts'

/** Windows takes neither these nor a dot or space at the end; a path there has 260 characters in all. */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu
const longest = 60

function safe(name: string): string {
  const kept = name.normalize('NFC').replace(notInNames, '_').replace(/\s+/g, ' ')
  return (
    [...kept]
      .slice(0, longest)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || '未命名'
  )
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** The ending is that of the bytes; a text keeps its own, for .csv opens otherwise than .txt. */
function endingOf({ type, name }: NonNullable<Evidence['file']>): string {
  return endings[type] ?? (/\.csv$/i.test(name) ? 'csv' : 'txt')
}

/**
 * A folder for each activity, `2026-07-28_八一座谈会`, and in it the files numbered as the catalogue numbers
 * them; null for what has no file. Two activities of one day and name get two folders.
 */
export function archivePaths(rows: FiledEvidence[]): (string | null)[] {
  const folders = new Map<string, string>()
  const taken = new Map<string, number>()
  const folderOf = ({ activityId, activity, activityOn }: FiledEvidence) => {
    if (!activityId) return '未归类'
    const known = folders.get(activityId)
    if (known) return known
    const name = safe([activityOn ?? '未定日期', activity].join('_'))
    const times = (taken.get(name.toLowerCase()) ?? 0) + 1
    taken.set(name.toLowerCase(), times)
    const folder = times > 1 ? `${name}（${times}）` : name
    folders.set(activityId, folder)
    return folder
  }
  const digits = Math.max(3, String(rows.length).length)
  return rows.map((row, place) => {
    const folder = folderOf(row)
    if (!row.file) return null
    const number = String(place + 1).padStart(digits, '0')
    return `${folder}/${number}_${safe(row.title)}.${endingOf(row.file)}`
  })
}
