export type RefusalKind =
  | 'invalid'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-often'
  | 'no-room'

export type RefusalDetails = Record<string, string | number>

/**
 * A request that is answered with no and a sentence (contract/words/refusals). Thrown, what the request
 * had written is undone; returned from a use case, it is kept: a failed sign-in must be counted.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly details: RefusalDetails
  /** Which parts of the input are meant, as dotted paths: `tasks.3.title`. */
  readonly fields: string[]

  constructor(kind: RefusalKind, code: string, details: RefusalDetails = {}, fields: string[] = []) {
    super(code)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.details = details
    this.fields = fields
  }
}

/**
 * For the database's own guards: a row that breaks the named constraint is the given refusal, anything
 * else stays the fault it is. `throw refusalFor(fault, { accounts_login_once: 'login-taken' })`.
 */
export function refusalFor(fault: unknown, codes: Record<string, string>): unknown {
  const broken = fault instanceof Error && 'constraint' in fault ? String(fault.constraint) : ''
  const code = codes[broken]
  return code ? new Refusal('conflict', code) : fault
}
