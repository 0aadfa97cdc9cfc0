import type { Role } from '@yushui/contract/permissions'
import type { PlainDate } from '@yushui/contract/values'
import type { AuditValues } from './audit.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files.ts'
import type { OfficeId, Scope } from './scope.ts'
import type { Sealing } from './sealing.ts'

export type { OfficeId, Scope } from './scope.ts'

/** Whoever is signed in, as far as the server needs to know them. */
export interface Visitor {
  id: string
  name: string
  login: string
  role: Role
  officeId: OfficeId
  officeName: string
  path: string
  scope: Scope
  signInId: string
  mustChangePassword: boolean
  acceptedSecrecyRule: boolean
}

interface Asked {
  db: Db
  now: Date
  /** China's calendar day. */
  today: PlainDate
  newId(): string
  sealing: Sealing
  files: FileStore
  /** Each statement for itself, so that what is counted stays counted when the rest is undone. */
  counting: Db
  /** The cookie that goes out with the answer: the token of a sign-in, or null to take it away. */
  keepToken(token: string | null): void
}

/** What a use case is given besides its input. `db` sees the offices of `scope` and no other. */
export interface Ctx extends Asked {
  account: Visitor
  /** The account's own office and its place in the tree: what a new row is owned by. */
  office: OfficeId
  path: string
  scope: Scope
  /** Every write leaves an entry; `action` has its sentence in contract/words/audit-actions. */
  audit(action: string, objectId: string | null, values?: AuditValues, succeeded?: boolean): Promise<void>
}

/** Whom and which office an entry made at the door is about. */
export interface AuditSubject {
  officeId: string
  path: string
  accountId: string | null
  role: Role | null
}

/** The same at the door, where nobody is signed in yet: `db` sees every office. */
export interface DoorCtx extends Asked {
  address: string
  device: string
  auditFor(
    subject: AuditSubject,
    action: string,
    objectId: string | null,
    values?: AuditValues,
    succeeded?: boolean,
  ): Promise<void>
}
