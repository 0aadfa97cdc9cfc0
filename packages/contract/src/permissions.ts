/**
 * The roles an account can hold, one each. The three administrators are kept apart (SE-06): none reads
 * the office's work, and no person holds two of them.
 */
export const roles = [
  'officer',
  'director',
  'staff',
  'liaison',
  'street-officer',
  'district-officer',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof roles)[number]

export const administrators = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies Role[]

/** Roles whose reach is their office's whole subtree, not the office alone. */
export const reachesDown: readonly Role[] = ['street-officer', 'district-officer', ...administrators]

const office = ['officer', 'director', 'staff', 'liaison'] as const satisfies Role[]

/** Which roles hold which permission. The only place that says so: server, web and tests ask this table. */
export const holders = {
  'plans.read': [...office, 'street-officer'],
  'plans.write': ['officer'],
  'plans.approve': ['director'],
  /** How many days 前夕 and the like cover. */
  'spans.write': ['officer', 'director'],
  'tasks.tick': ['officer', 'director', 'staff'],
  'partners.read': [...office],
  'partners.write': ['officer'],
  /** A unit's own name, sealed when the plan was accepted (MS-01). */
  'partners.reveal': ['liaison', 'director'],
  'activities.read': [...office],
  'activities.write': ['officer', 'director', 'staff'],
  /** Nothing is changed in a filed activity until it is opened again. */
  'activities.file': ['officer', 'director'],
  'programmes.write': ['officer'],
  'evidence.read': ['officer', 'director', 'staff'],
  'evidence.write': ['officer', 'director', 'staff'],
  /** The street sees a paper once it was handed up for review. */
  'papers.read': [...office, 'street-officer'],
  'papers.write': ['officer', 'staff'],
  /** What every paper of the office says alike: its telephone, how long those invited have to answer. */
  'papers.set': ['officer', 'director'],
  'papers.check': ['director'],
  'papers.review': ['street-officer'],
  'papers.release': ['officer', 'director'],
  'reports.read': [...office],
  'reports.write': ['officer'],
  'reports.approve': ['director'],
  'today.read': [...office],
  /** Counts by office, never records. */
  'overview.read': ['street-officer', 'district-officer'],
  'offices.read': ['system-admin', 'street-officer', 'district-officer'],
  'offices.write': ['system-admin'],
  'accounts.read': ['system-admin', 'security-admin'],
  'accounts.write': ['system-admin'],
  'accounts.secure': ['security-admin'],
  'audit.read': ['audit-admin'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof holders

export function holds(role: Role, permission: Permission): boolean {
  return (holders[permission] as readonly Role[]).includes(role)
}
