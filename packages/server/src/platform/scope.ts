import { type Role, reachesDown } from '@yushui/contract/permissions'

declare const proven: unique symbol

/** An office that whoever asks has been shown to belong to or stand above; only sign-in makes one. */
export type OfficeId = string & { readonly [proven]: 'office' }

/** The part of the tree of offices that a request sees: `lo <= path < hi`. Only sign-in makes one. */
export interface Scope {
  readonly lo: string
  readonly hi: string
  readonly [proven]: 'scope'
}

const scope = (lo: string, hi: string) => ({ lo, hi }) as Scope

/** For finding out who is asking. `~` comes after every sign of a path. */
export const everywhere = scope('', '~')

/** A closing dot ends every path, and `/` is the sign after the dot, `!` one before every sign of a label. */
export function scopeOf(role: Role, path: string): Scope {
  return reachesDown.includes(role) ? below(path) : scope(path, `${path}!`)
}

/** The office at the path and all below it. */
export function below(path: string): Scope {
  return scope(path, `${path.slice(0, -1)}/`)
}

export function covers({ lo, hi }: Scope, path: string): boolean {
  return path >= lo && path < hi
}
