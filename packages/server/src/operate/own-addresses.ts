import { hostname, networkInterfaces } from 'node:os'

/** How other machines may call this one: its addresses in the network, then its name. */
export function ownAddresses(): { names: string[]; addresses: string[] } {
  const name = hostname().toLowerCase()
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    // A link-local address (fe80::) names no machine without the asker's own interface behind it.
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .sort((a, b) => a.family.localeCompare(b.family))
    .map(({ address }) => address)
  // An underscore or a letter beyond a–z can stand in no certificate.
  const names = /^[a-z0-9.-]+$/.test(name) && name !== 'localhost' ? [name, `${name}.local`] : []
  return { names: [...new Set(names)], addresses: [...new Set(addresses)] }
}

/** As it stands in a web address. */
export function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
