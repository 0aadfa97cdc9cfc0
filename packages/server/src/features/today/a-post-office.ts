import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface Received {
  from: string
  to: string
  /** As it came, headers and all. */
  letter: string
}

/** Speaks as much SMTP as takes letters in: RFC 5321 without extensions. `isOpen: false` turns them away. */
export async function aPostOffice() {
  const received: Received[] = []
  const office = { isOpen: true }
  const server = createServer((socket) => attend(socket, office, received))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    received,
    office,
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(done)),
  }
}

function attend(socket: Socket, office: { isOpen: boolean }, received: Received[]) {
  let rest = ''
  let letter: string[] | null = null
  const envelope = { from: '', to: '' }
  const say = (words: string) => socket.write(`${words}\r\n`)
  const hear = (line: string) => {
    if (letter) {
      if (line !== '.') return void letter.push(line)
      received.push({ ...envelope, letter: letter.join('\n') })
      letter = null
      return say('250 taken')
    }
    const [verb = ''] = line.toUpperCase().split(/[ :]/)
    const address = /<(.*)>/.exec(line)?.[1] ?? ''
    if (verb === 'MAIL') {
      envelope.from = address
      return say(office.isOpen ? '250 ok' : '451 come back later')
    }
    if (verb === 'RCPT') envelope.to = address
    if (verb === 'DATA') {
      letter = []
      return say('354 go on')
    }
    if (verb === 'QUIT') return void socket.end('221 bye\r\n')
    return say('250 ok')
  }
  socket.setEncoding('utf8').on('data', (part) => {
    const lines = `${rest}${part}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  socket.on('error', () => {})
  say('220 here')
}
