import * as api from '@yushui/contract/today'
import { type App, serve } from '../../platform/serve.ts'
import { serveFeed } from '../../platform/serve-feed.ts'
import { endCalendar, findHolder, getCalendar, renewCalendar } from './calendar.ts'
import { changeDigestMail, getDigestMail } from './digest-mail.ts'
import { getToday } from './get-today.ts'
import { listDigests } from './list-digests.ts'
import { readDigest } from './read-digest.ts'
import { showCalendar } from './show-calendar.ts'

export function todayRoutes(app: App) {
  const canSend = () => app.mail !== undefined
  serve(app, api.getToday, getToday)
  serve(app, api.listDigests, listDigests)
  serve(app, api.readDigest, readDigest)
  serve(app, api.getDigestMail, (ctx) => getDigestMail(ctx, canSend()))
  serve(app, api.changeDigestMail, (ctx, input) => changeDigestMail(ctx, input, canSend()))
  serve(app, api.getCalendar, getCalendar)
  serve(app, api.renewCalendar, renewCalendar)
  serve(app, api.endCalendar, endCalendar)
  serveFeed(app, api.showCalendar, findHolder, showCalendar)
}
