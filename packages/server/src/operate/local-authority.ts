import 'reflect-metadata'
import { X509Certificate as ReadCertificate } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { BlockList, isIP } from 'node:net'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import { troubleOf } from './trouble.ts'

/** A certificate authority of this office alone, for https without a bought certificate. */
export interface LocalAuthority {
  /** What the other machines are to trust. */
  certificate: string
  /** SHA-256, to be compared by eye. */
  fingerprint: string
  /** The server's own, signed anew at each start. */
  tls: { key: string; cert: string }
}

interface Kept {
  certificate: string
  privateKey: string
  /** The names and ranges of addresses it may vouch for, and no others: stolen, it opens no other site. */
  mayVouchFor: string[]
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 86_400_000
const authorityDays = 3650
/** Apple's devices take no longer one, even from an authority the user installed. */
const serverDays = 825

/** `keys` is the data folder's; a new authority is made where there is none for these hosts. */
export async function openLocalAuthority(keys: string, hosts: string[], now: Date): Promise<LocalAuthority> {
  const file = join(keys, 'local-authority.json')
  const kept = readKept(file, hosts, now) ?? (await makeAuthority(file, hosts, now))
  const privateKey = await crypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(kept.privateKey),
    algorithm,
    false,
    ['sign'],
  )
  const authority = new x509.X509Certificate(kept.certificate)
  const pair = await newKeys()
  const cert = await x509.X509CertificateGenerator.create({
    ...lifetime(now, serverDays),
    subject: [{ CN: ['鱼水'] }],
    issuer: authority.subjectName,
    publicKey: pair.publicKey,
    signingKey: privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(hosts.map(nameOf)),
      await x509.AuthorityKeyIdentifierExtension.create(authority),
    ],
  })
  return {
    certificate: kept.certificate,
    fingerprint: new ReadCertificate(kept.certificate).fingerprint256,
    tls: { key: await pemOf(pair.privateKey), cert: `${cert.toString('pem')}\n${kept.certificate}` },
  }
}

function readKept(file: string, hosts: string[], now: Date): Kept | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw troubleOf(fault, file)
  }
  const kept: Kept = JSON.parse(text)
  const isEnding =
    new ReadCertificate(kept.certificate).validToDate.getTime() - now.getTime() < serverDays * dayMs
  return !isEnding && hosts.every((host) => kept.mayVouchFor.includes(rangeOf(host))) ? kept : null
}

async function makeAuthority(file: string, hosts: string[], now: Date): Promise<Kept> {
  const mayVouchFor = [...new Set(hosts.map(rangeOf))]
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...lifetime(now, authorityDays),
    name: [{ CN: [`鱼水本地证书 ${now.toISOString().slice(0, 10)}`] }],
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      new x509.Extension(nameConstraints, true, encodeConstraints(mayVouchFor)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const kept = {
    certificate: certificate.toString('pem'),
    privateKey: await pemOf(keys.privateKey),
    mayVouchFor,
  }
  const beside = `${file}.${process.pid}`
  try {
    writeFileSync(beside, JSON.stringify(kept), { mode: 0o600 })
    renameSync(beside, file)
  } catch (fault) {
    throw troubleOf(fault, file)
  }
  return kept
}

function nameOf(host: string): x509.JsonGeneralName {
  return { type: isIP(host) ? 'ip' : 'dns', value: host }
}

/** From yesterday on, for machines whose clock is behind. */
function lifetime(now: Date, days: number) {
  return { notBefore: new Date(now.getTime() - dayMs), notAfter: new Date(now.getTime() + days * dayMs) }
}

function newKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function pemOf(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
}

/** Of an address in a house network the whole network, for a router gives out another one now and then. */
const houseNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']

function rangeOf(host: string): string {
  if (!isIP(host)) return host
  return houseNetworks.find((range) => contains(range, host)) ?? `${host}/32`
}

function contains(range: string, address: string): boolean {
  const [network = '', bits] = range.split('/')
  const list = new BlockList()
  list.addSubnet(network, Number(bits))
  return list.check(address)
}

const nameConstraints = '2.5.29.30'

/**
 * RFC 5280, 4.2.1.10: SEQUENCE { [0] permitted SEQUENCE OF SEQUENCE { base } }, a base being [2] a name
 * or [7] an address with its mask. A kind that is not listed is not constrained, so both are there.
 */
function encodeConstraints(ranges: string[]): ArrayBuffer {
  const bases = ranges.map((range) =>
    range.includes('/') ? der(0x87, addressAndMask(range)) : der(0x82, Buffer.from(range)),
  )
  const bytes = der(0x30, der(0xa0, Buffer.concat(bases.map((base) => der(0x30, base)))))
  return new Uint8Array(bytes).buffer
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function addressAndMask(range: string): Buffer {
  const [address = '', bits] = range.split('/')
  const bytes = Buffer.alloc(8)
  bytes.set(address.split('.').map(Number))
  bytes.writeUInt32BE((0xffffffff << (32 - Number(bits))) >>> 0, 4)
  return bytes
}
