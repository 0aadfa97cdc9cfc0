import { chineseMonthDay } from '@yushui/domain/plain-date'
import { todayOf } from '../../platform/clock.ts'
import { inRoomOf } from '../../platform/in-room-of.ts'
import type { Mail } from '../../platform/mail.ts'
import type { App } from '../../platform/serve.ts'
import { claimLetter, giveLetterBack } from './queries.ts'
import { listLettersDue, visitorOf } from './queries-readers.ts'

/** A post office that is down in the morning may be back before noon. */
const mostFailures = 5

type Due = Awaited<ReturnType<typeof listLettersDue>>[number]

/**
 * Hands in what is to go out, while `goesOn`. A letter is marked as sent before it goes: rather none than
 * two. One that was refused is tried again with the next round.
 */
export async function sendLetters(app: App, goesOn: () => boolean): Promise<void> {
  const { mail } = app
  if (!mail) return
  const due = await listLettersDue(app.pools.door, todayOf(app.clock.now()), mostFailures)
  for (const letter of due) if (goesOn()) await sendOne(app, mail, letter)
}

async function sendOne(app: App, mail: Mail, due: Due): Promise<void> {
  const { digestId, day, letter, address, id, officeId } = due
  const holder = visitorOf(due)
  const isOurs = await inRoomOf(app, holder, async (ctx) => {
    const isClaimed = await claimLetter(ctx.db, officeId, digestId, ctx.now)
    if (isClaimed) await ctx.audit('digest.mailed', digestId, { account: id })
    return isClaimed
  })
  if (!isOurs) return
  try {
    await mail.send({
      to: app.sealing.open(address, id),
      subject: `鱼水每日提要（${chineseMonthDay(day)}）`,
      text: `${letter.join('\n')}\n\n请登录鱼水查看和处理。不想再收，请在“账号与安全”里关闭每日提要的邮件。\n`,
    })
  } catch {
    await inRoomOf(app, holder, async (ctx) => {
      await giveLetterBack(ctx.db, officeId, digestId)
      await ctx.audit('digest.mail-failed', digestId, { account: id }, false)
    })
  }
}
