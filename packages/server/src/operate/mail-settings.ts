import type { MailSettings } from '../platform/mail.ts'
import { isLoopback } from './listen.ts'
import { Trouble } from './trouble.ts'

export type { MailSettings } from '../platform/mail.ts'

const example = 'YUSHUI_SMTP_URL=smtps://账号:密码@smtp.example.com:465'

/** Null where none are set: then no letters go out. */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const { YUSHUI_SMTP_URL: text, YUSHUI_MAIL_FROM: from } = env
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol))
    throw new Trouble(`YUSHUI_SMTP_URL 要写成 ${example}。不发邮件就不要设它。`)
  if (!from || !/^[^@\s]+@[^@\s]+$/.test(from))
    throw new Trouble(
      '设了 YUSHUI_SMTP_URL，还要设 YUSHUI_MAIL_FROM：发信人的邮箱，例如 yushui@example.com。',
    )
  const isTls = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: Number(url.port) || (isTls ? 465 : 587),
    isTls,
    mayBeClear: isLoopback(url.hostname),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    from,
  }
}
