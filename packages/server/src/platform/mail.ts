import { createTransport } from 'nodemailer'

/** Where letters are handed in. */
export interface MailSettings {
  host: string
  port: number
  /** TLS from the first byte; otherwise the line is turned to TLS before anything is said. */
  isTls: boolean
  /** On this very machine a line may stay in clear. */
  mayBeClear: boolean
  user: string
  password: string
  from: string
}

export interface Letter {
  to: string
  subject: string
  text: string
}

export interface Mail {
  /** Done when the other side has taken it. */
  send(letter: Letter): Promise<void>
  close(): void
}

const patienceMs = 20_000

export function openMail({ host, port, isTls, mayBeClear, user, password, from }: MailSettings): Mail {
  const line = createTransport({
    host,
    port,
    secure: isTls,
    requireTLS: !isTls && !mayBeClear,
    ...(user && { auth: { user, pass: password } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A letter of ours is text; nothing in it is ever fetched from a disk or from elsewhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(letter) {
      await line.sendMail({ ...letter, from })
    },
    close: () => line.close(),
  }
}
