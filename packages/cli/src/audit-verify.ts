import { verifyAuditAs } from '@yushui/server/features/audit/verify-chain'
import type { Database } from '@yushui/server/operate/database'
import { Trouble } from '@yushui/server/operate/trouble'
import { none, readOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

export async function auditVerify(args: string[]) {
  none(readOptions(args, {}).positionals)
  await withDatabase(tellAudit)
}

export async function tellAudit({ backupConfig }: Database) {
  const { entries, brokenAt } = await verifyAuditAs(backupConfig)
  if (brokenAt)
    throw new Trouble(`审计记录被改动过：${brokenAt}起对不上。请保留现场（先备份），报告安全管理员和上级。`)
  console.log(`审计记录 ${entries} 条，逐条核对无误。`)
}
