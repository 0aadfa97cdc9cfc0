import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { BrokenSeal, openPieces, sealPieces } from '../platform/sealed-pieces.ts'
import { Trouble } from './trouble.ts'

/*
 * A backup file, version 1:
 *   16 bytes  the mark below
 *   16 bytes  salt
 *   32 bytes  HMAC-SHA256 of mark and salt, which tells a wrong passphrase from a broken file
 *   then the content in sealed pieces of 64 KiB.
 * Inside is gzip, and in it frames: one byte of kind, four of length, then the content.
 */
const mark = Buffer.from('YUSHUI-BACKUP-1\n')
const saltSize = 16
const checkSize = 32
const pieceSize = 64 * 1024
const headSize = mark.length + saltSize + checkSize

/** scrypt as OWASP advises it: 128 MB and about half a second for each guess at the passphrase. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

async function keysOf(passphrase: string, salt: Buffer) {
  const bytes = await derive(passphrase.normalize('NFC'), salt, 64, cost)
  const check = createHmac('sha256', bytes.subarray(32)).update(mark).update(salt).digest()
  return { key: bytes.subarray(0, 32), check }
}

/** Encrypts a stream; for `pipeline`. */
export function sealing(passphrase: string) {
  return async function* (plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const salt = randomBytes(saltSize)
    const { key, check } = await keysOf(passphrase, salt)
    yield Buffer.concat([mark, salt, check])
    yield* sealPieces(plain, key, pieceSize)
  }
}

/** Decrypts a stream; what comes out has been checked as far as it goes, and a cut file ends in a refusal. */
export function unsealing(passphrase: string) {
  return async function* (sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const bytes = sealed[Symbol.asyncIterator]()
    const { head, rest } = await readHead(bytes)
    const salt = head.subarray(mark.length, mark.length + saltSize)
    const { key, check } = await keysOf(passphrase, salt)
    if (!timingSafeEqual(check, head.subarray(mark.length + saltSize)))
      throw new Trouble('口令不对，打不开这个备份。请核对口令（注意大小写和空格）。')
    try {
      yield* openPieces(concat(rest, bytes), key, pieceSize)
    } catch (fault) {
      throw fault instanceof BrokenSeal ? damaged() : fault
    }
  }
}

export function damaged(): Trouble {
  return new Trouble('备份文件不完整或被改动过，没有恢复任何内容。请换用另一份备份。')
}

async function readHead(bytes: AsyncIterator<Buffer>): Promise<{ head: Buffer; rest: Buffer }> {
  let read = Buffer.alloc(0)
  while (read.length < headSize) {
    const next = await bytes.next()
    if (next.done) break
    read = Buffer.concat([read, next.value])
  }
  if (!read.subarray(0, mark.length).equals(mark.subarray(0, read.length)) || read.length === 0)
    throw new Trouble('这不是鱼水的备份文件。请检查文件名。')
  if (read.length < headSize) throw damaged()
  return { head: read.subarray(0, headSize), rest: read.subarray(headSize) }
}

async function* concat(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** What a backup is made of, in this order: about, tables and files with their data between, end. */
export type Frame =
  | { kind: 'about' | 'table' | 'file' | 'closing' | 'end'; value: unknown }
  | { kind: 'data'; bytes: Buffer }

const kinds = ['about', 'table', 'file', 'data', 'closing', 'end'] as const

export function encodeFrame(frame: Frame): Buffer {
  const content = frame.kind === 'data' ? frame.bytes : Buffer.from(JSON.stringify(frame.value))
  const head = Buffer.alloc(5)
  head[0] = kinds.indexOf(frame.kind)
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

export async function* decodeFrames(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame, undefined> {
  let bytes = Buffer.alloc(0)
  for await (const chunk of stream) {
    bytes = Buffer.concat([bytes, chunk])
    let at = 0
    while (bytes.length - at >= 5 && bytes.length - at - 5 >= bytes.readUInt32BE(at + 1)) {
      const end = at + 5 + bytes.readUInt32BE(at + 1)
      const kind = kinds[bytes[at] ?? -1]
      const content = bytes.subarray(at + 5, end)
      if (!kind) throw damaged()
      yield kind === 'data' ? { kind, bytes: content } : { kind, value: JSON.parse(content.toString('utf8')) }
      at = end
    }
    bytes = bytes.subarray(at)
  }
  if (bytes.length) throw damaged()
}
