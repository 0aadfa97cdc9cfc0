import { Office } from '@yushui/contract/organisations'
import type { Role } from '@yushui/contract/permissions'
import { giveCode } from '../features/accounts/codes.ts'
import { foundOffices } from '../features/setup/found-offices.ts'
import { after, type Clock } from '../platform/clock.ts'
import { type App, atDoor } from '../platform/serve.ts'
import { aBrowser, type Browser, newAddress } from './browser.ts'
import { aPerson, invitedBy, type Person, password, redeem } from './person.ts'

/** Stands still until it is set. */
export interface SetClock extends Clock {
  /** A day, at nine in the morning of China, or a moment. */
  set(dayOrMoment: string): void
  advance(span: number): void
}

export function aClock(day: string): SetClock {
  let now = new Date(0)
  const clock: SetClock = {
    now: () => now,
    set: (it) => {
      now = new Date(it.length === 10 ? `${it}T09:00:00+08:00` : it)
    },
    advance: (span) => {
      now = after(now, span)
    },
  }
  clock.set(day)
  return clock
}

const people = {
  officer: { role: 'officer', name: '周敏', seat: 'community' },
  director: { role: 'director', name: '何建民', seat: 'community' },
  staff: { role: 'staff', name: '林晓', seat: 'community' },
  liaison: { role: 'liaison', name: '陈岩', seat: 'community' },
  streetOfficer: { role: 'street-officer', name: '孙丽', seat: 'street' },
  districtOfficer: { role: 'district-officer', name: '郑平', seat: 'district' },
  systemAdmin: { role: 'system-admin', name: '吴凡', seat: 'district' },
  securityAdmin: { role: 'security-admin', name: '冯静', seat: 'district' },
  auditAdmin: { role: 'audit-admin', name: '褚亮', seat: 'district' },
} as const
type PersonName = keyof typeof people

export interface MadeOffice extends Record<PersonName, Person> {
  /** The community. */
  office: Office
  officeIds: Record<'community' | 'street' | 'district', string>
  clock: SetClock
  app: App
  /** One where nobody is signed in. */
  aStranger(): Browser
}

let made = 0

/**
 * A district, street and community of their own, made as at the first visit. Its people get their accounts
 * when they are first asked for something, since a password takes its time.
 */
export async function makeOffice(app: App, clock: SetClock): Promise<MadeOffice> {
  made += 1
  const suffix = `${process.pid % 1000}.${made}`
  const { role, name } = people.officer
  const officer = { role, name, login: `officer.${suffix}` }
  const names = { district: '青城区', street: '石桥街道', community: '石桥社区' }
  const { answer, token } = await atDoor(app, { ip: newAddress(), device: 'Test' }, (ctx) =>
    foundOffices(ctx, { ...names, officer: { ...officer, password } }),
  )
  const office = Office.parse(answer.me.office)
  const officeIds = await idsAbove(app, office)

  const invited = (who: Exclude<PersonName, 'officer'>): Person => {
    const { role, name, seat } = people[who]
    const nature = { role, name, login: `${who.toLowerCase()}.${suffix}` }
    const isWaiting = answer.codes.some((given) => given.role === role)
    return aPerson(app.http, nature, newAddress(), async (browser) => {
      const code = isWaiting
        ? await freshCode(app, officeIds[seat], role)
        : await invitedBy(systemAdmin, officeIds[seat], nature)
      await redeem(browser, code, nature)
    })
  }
  const systemAdmin = invited('systemAdmin')
  return {
    office,
    officeIds,
    clock,
    app,
    aStranger: () => aBrowser(app.http, newAddress()),
    officer: aPerson(app.http, officer, newAddress(), async (browser) => {
      browser.token = token ?? null
    }),
    director: invited('director'),
    staff: invited('staff'),
    liaison: invited('liaison'),
    streetOfficer: invited('streetOfficer'),
    districtOfficer: invited('districtOfficer'),
    systemAdmin,
    securityAdmin: invited('securityAdmin'),
    auditAdmin: invited('auditAdmin'),
  }
}

async function idsAbove({ pools }: App, { id: community, parentId }: Office) {
  const street = parentId ?? ''
  const { parentId: district } = await pools.door
    .selectFrom('offices')
    .select('parentId')
    .where('id', '=', street)
    .executeTakeFirstOrThrow()
  return { community, street, district: district ?? '' }
}

/** For an account made at the first visit: the code given then may have run out since. */
async function freshCode(app: App, officeId: string, role: Role): Promise<string> {
  const { answer } = await atDoor(app, { ip: newAddress(), device: 'Test' }, async (ctx) => {
    const account = await ctx.db
      .selectFrom('accounts')
      .select(['id', 'path', 'officeId'])
      .where('officeId', '=', officeId)
      .where('role', '=', role)
      .executeTakeFirstOrThrow()
    await ctx.auditFor({ ...account, accountId: null, role: null }, 'password.reset', account.id)
    return giveCode(ctx.db, { ...account, role, office: '' }, 'account', ctx.now)
  })
  return answer.code
}
