import { confirmationPage, goneConfirmationPage } from '@yushui/phone/confirmation-page'
import type { DoorCtx } from '../../platform/ctx.ts'
import type { PageAnswer, Said } from '../../platform/serve-page.ts'
import { openLink } from './open-link.ts'

export async function showConfirmation(ctx: DoorCtx, { token }: Said): Promise<PageAnswer> {
  const opened = await openLink(ctx, token)
  if ('status' in opened) return { status: opened.status, page: goneConfirmationPage() }
  return { status: 200, page: confirmationPage(opened.asked, null) }
}
