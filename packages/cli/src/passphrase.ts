import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Trouble } from '@yushui/server/operate/trouble'

/** A backup leaves the house: what opens it must not be guessed. */
const shortest = 8

/** From --passphrase-file, YUSHUI_PASSPHRASE, or typed; a new one is typed twice. */
export async function askPassphrase(file: string | undefined, isNew: boolean): Promise<string> {
  const given = file === undefined ? process.env.YUSHUI_PASSPHRASE : readFrom(file)
  const passphrase = given ?? (await type('备份口令：'))
  if (isNew && passphrase.length < shortest)
    throw new Trouble(`备份口令至少 ${shortest} 个字。可以用一句记得住的话。`)
  if (isNew && given === undefined && (await type('再输一遍：')) !== passphrase)
    throw new Trouble('两遍口令不一样，没有备份。请再来一次。')
  return passphrase
}

function readFrom(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw new Trouble(`读不到口令文件 ${file}。请检查路径和权限。`)
  }
}

/** Without showing what is typed. */
async function type(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Trouble(
      '没有备份口令。请设 YUSHUI_PASSPHRASE，或用 --passphrase-file 指明口令文件，或在终端里运行后输入。',
    )
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const typing = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await new Promise<string>((done, fail) => {
      typing.once('line', done)
      typing.once('SIGINT', () => fail(new Trouble('已取消。')))
      typing.once('close', () => fail(new Trouble('已取消。')))
    })
  } finally {
    typing.close()
    process.stderr.write('\n')
  }
}
