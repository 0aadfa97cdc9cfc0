import { randomInt } from 'node:crypto'
import type { NewPartner } from '@yushui/contract/partners'
import { addDays, type PlainDate, yearOf } from '@yushui/domain/plain-date'
import { faultOfPassword } from '@yushui/domain/sign-in/password-rules'
import { isWorkingTime } from '@yushui/domain/today/working-hours'
import { addFirstAccount, openInvited, welcome } from '../features/accounts/public.ts'
import { type Placed, plantOffice } from '../features/organisations/public.ts'
import { addPartner } from '../features/partners/add-partner.ts'
import { makeDigest } from '../features/today/make-digest.ts'
import type { DoorCtx, Visitor } from '../platform/ctx.ts'
import { officeCtx } from '../platform/make-ctx.ts'
import { scopeOf } from '../platform/scope.ts'
import type { App } from '../platform/serve.ts'
import { aYear, type Cast, type Happening } from './a-year.ts'
import { anAddedTask } from './an-added-task.ts'
import { livedActivities } from './lived-activities.ts'
import { livedPapers } from './lived-papers.ts'
import { livedReports } from './lived-reports.ts'
import { liutangPartners, shiqiaoPartners } from './sample-partners.ts'
import { type SamplePersonName, type Seat, samplePeople } from './sample-people.ts'
import { acceptSampleText, type SampleText } from './sample-plans.ts'

const shiqiao: SampleText = {
  file: 'shiqiao',
  organisation: '石桥社区',
  theme: '《同心筑桥 鱼水情深》',
  responsible: ['周敏', '周敏', '林晓'],
}
const liutang: SampleText = { file: 'liutang', organisation: '柳塘社区', theme: '', responsible: ['许静'] }

/**
 * A street with two communities that have lived their year up to today, each step taken by the use case
 * that takes it in earnest, on its day. The officer is signed in with the answer.
 */
export async function fillSample(app: App, ctx: DoorCtx) {
  const password = newPassword()
  const seats = await plantSeats(ctx)
  const people = await openAccounts(ctx, seats, password)
  const cast: Cast = { ...people, doers: [people.officer, people.staff] }
  const liutangCast: Cast = {
    officer: people.liutangOfficer,
    director: people.liutangDirector,
    doers: [people.liutangOfficer],
  }
  const year = yearOf(ctx.today)
  const before = shiqiaoPartners(year, ctx.newId)
  const liutangBefore = liutangPartners(year, ctx.newId)
  const plansOf = (text: SampleText, partners: NewPartner[], years: number[]) =>
    years.map((of) => acceptSampleText(text, of, partners, ctx.newId))
  const thisYears = plansOf(shiqiao, before, [year - 1, year, year + 1])
  const { life, others } = livedActivities({
    cast,
    partners: before,
    years: [year - 1, year],
    today: ctx.today,
    newId: ctx.newId,
  })
  const happenings = [
    ...before.map((partner) => partnerAdded(partner, cast, year - 2)),
    ...liutangBefore.map((partner) => partnerAdded(partner, liutangCast, year - 1)),
    ...others,
    ...thisYears.flatMap((plan) => aYear(plan, cast, ctx.today, life)),
    ...livedPapers({ ...people, today: ctx.today, newId: ctx.newId }),
    ...livedReports({ ...people, today: ctx.today, newId: ctx.newId }),
    ...lastDigests([cast.officer, cast.director], ctx.today),
    ...anAddedTask(thisYears[1]!, before, cast, ctx.newId),
    ...plansOf(liutang, liutangBefore, [year, year + 1]).flatMap((plan) =>
      aYear(plan, liutangCast, ctx.today),
    ),
  ]
  for (const { on, who, run } of happenings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    if (on < ctx.today) await run(officeCtx(app, ctx.db, who, new Date(`${on}T10:00:00+08:00`)).ctx)

  const accounts = Object.values(samplePeople).map(({ seat, ...person }) => ({
    ...person,
    office: seats[seat].name,
  }))
  return { me: await welcome(ctx, people.officer), password, accounts }
}

async function plantSeats(ctx: DoorCtx): Promise<Record<Seat, Placed>> {
  const plant = async (parent: Placed | null, kind: Placed['kind'], name: string) => {
    const office = await plantOffice(ctx.db, parent, { id: ctx.newId(), kind, name, code: null }, ctx.now)
    if (!office) throw new Error('an id that was made twice')
    return office
  }
  const district = await plant(null, 'district', '青城区')
  const street = await plant(district, 'street', '石桥街道')
  return {
    district,
    street,
    shiqiao: await plant(street, 'community', '石桥社区'),
    liutang: await plant(street, 'community', '柳塘社区'),
  }
}

async function openAccounts(
  ctx: DoorCtx,
  seats: Record<Seat, Placed>,
  password: string,
): Promise<Record<SamplePersonName, Visitor>> {
  const opened: [string, Visitor][] = []
  for (const [who, { seat, role, name, login }] of Object.entries(samplePeople)) {
    const office = seats[seat]
    const account = await addFirstAccount(ctx, office, role)
    await openInvited(ctx, account, { name, login, password })
    const visitor: Visitor = {
      id: account.id,
      name,
      login,
      role,
      officeId: office.id,
      officeName: office.name,
      path: office.path,
      scope: scopeOf(role, office.path),
      signInId: '',
      mustChangePassword: false,
      acceptedSecrecyRule: true,
    }
    opened.push([who, visitor])
  }
  return Object.fromEntries(opened) as Record<SamplePersonName, Visitor>
}

/** Those of the week past, as the server makes them of itself. */
function lastDigests(readers: Visitor[], today: PlainDate): Happening[] {
  return [7, 6, 5, 4, 3, 2, 1]
    .map((days) => addDays(today, -days))
    .filter((day) => isWorkingTime(day, 10 * 60))
    .flatMap((on) => readers.map((who) => ({ on, who, run: makeDigest })))
}

function partnerAdded(partner: NewPartner, { officer }: Cast, year: number): Happening {
  return { on: `${year}-11-10`, who: officer, run: (ctx) => addPartner(ctx, partner) }
}

const capitals = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const smalls = 'abcdefghjkmnpqrstuvwxyz'
const figures = '23456789'

/** To be read aloud and typed: no sign that looks like another. Yushui's rules hold for it as for any. */
function newPassword(): string {
  const some = (signs: string, n: number) =>
    Array.from({ length: n }, () => signs[randomInt(signs.length)]).join('')
  const password = `${some(capitals, 1)}${some(smalls, 3)}-${some(figures, 4)}-${some(smalls, 4)}`
  const isFine = Object.values(samplePeople).every(({ login }) => faultOfPassword(password, login) === null)
  return isFine ? password : newPassword()
}
