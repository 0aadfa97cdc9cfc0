import { hostname, networkInterfaces } from 'node:os'

/**
 * How other machines may call this one. Addresses of version 4 only: those of version 6 change from day
 * to day and nobody types them.
 */
export function ownAddresses(): { names: string[]; addresses: string[] } {
  const name = hostname().toLowerCase()
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  // An underscore or a letter beyond a–z can stand in no certificate.
  const names = /^[a-z0-9.-]+$/.test(name) && name !== 'localhost' ? [name, `${name}.local`] : []
  return { names: [...new Set(names)], addresses: [...new Set(addresses)] }
}

/** As it stands in a web address. */
export function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
