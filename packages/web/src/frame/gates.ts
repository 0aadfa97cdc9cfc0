import { redirect } from '@tanstack/react-router'
import * as setup from '@yushui/contract/setup'
import type { Me } from '@yushui/contract/sign-in'
import { call, Refused } from '../api.ts'
import { cache } from '../cache.ts'
import { meQuery } from '../me.ts'
import { homeOf } from './menu-of.ts'

/**
 * How far somebody must have come for a page: not in at all (`out`), in but with something to do first
 * (`nearly`), or `in`.
 */
export type Gate = 'out' | 'nearly' | 'in'

/** Answers who it is, or leads to the page that comes first. */
export async function throughGates(gate: Gate, wanted: string): Promise<Me | null> {
  const me = await whoIsIt()
  if (!me) {
    const { isNeeded } = await call(setup.getSetup, {})
    if (isNeeded) throw redirect({ to: '/setup' })
    if (gate === 'out') return null
    throw redirect({ to: '/sign-in', search: { back: wanted } })
  }
  if (gate === 'out') throw redirect({ to: homeOf(me.role) })
  if (gate === 'in') {
    if (me.mustChangePassword) throw redirect({ to: '/new-password' })
    if (!me.acceptedSecrecyRule) throw redirect({ to: '/secrecy-rule' })
  }
  return me
}

async function whoIsIt(): Promise<Me | null> {
  try {
    return await cache.ensureQueryData(meQuery)
  } catch (fault) {
    if (fault instanceof Refused && fault.code === 'not-signed-in') return null
    throw fault
  }
}
