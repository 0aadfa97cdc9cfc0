import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Encrypts what must not lie in clear: the few values in the database that are sealed, and files. */
export interface Sealing {
  /** `bound` is the record's id: a sealed value copied to another record does not open there. */
  seal(text: string, bound: string): string
  open(sealed: string, bound: string): string
  /** A key for one stream, drawn from the office's own by a salt that is new each time (RFC 5869). */
  keyOf(salt: Buffer, bound: string): Buffer
}

/** Stored with each value, so that another suite can come in beside it: AES-256-GCM. */
const suite = 'intl-1'

export function openSealing(keysFolder: string): Sealing {
  const key = readOrMakeKey(keysFolder)
  return {
    seal(text, bound) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [suite, ...[nonce, cipher.getAuthTag(), hidden].map((it) => it.toString('base64url'))].join(':')
    },
    open(sealed, bound) {
      const [madeBy, ...parts] = sealed.split(':')
      const [nonce, tag, hidden] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (madeBy !== suite || !nonce || !tag || !hidden) throw new Error('not a sealed value')
      const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
      cipher.setAAD(Buffer.from(bound)).setAuthTag(tag)
      return Buffer.concat([cipher.update(hidden), cipher.final()]).toString('utf8')
    },
    keyOf: (salt, bound) => Buffer.from(hkdfSync('sha256', key, salt, bound, 32)),
  }
}

export const sealKeyIn = (keysFolder: string) => join(keysFolder, 'seal.key')

function readOrMakeKey(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = sealKeyIn(folder)
  try {
    // `wx`: of two that start at once, one makes the key and both read it.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length !== 32) throw new Error(`${file} 不是完整的密钥。请从备份中恢复 keys 文件夹。`)
  return key
}
