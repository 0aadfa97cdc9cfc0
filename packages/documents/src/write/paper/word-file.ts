import { DOMParser, type Element } from '@xmldom/xmldom'
import JSZip from 'jszip'

/** A written .docx as a test sees it: its parts as strictly parsed XML. */
export async function openWordFile(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string) => {
    const xml = await zip.file(name)?.async('string')
    if (xml === undefined) throw new Error(`${name} is missing`)
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${name}: ${level} ${message}`)
      },
    })
    return parser.parseFromString(xml, 'text/xml')
  }
  const footers = Object.keys(zip.files).filter((name) => /^word\/footer\d+\.xml$/.test(name))
  return {
    names: Object.keys(zip.files),
    document: await part('word/document.xml'),
    styles: await part('word/styles.xml'),
    settings: await part('word/settings.xml'),
    footers: await Promise.all(footers.map(part)),
  }
}

type Parent = Pick<Element, 'getElementsByTagName'>

export const all = (parent: Parent, name: string): Element[] => Array.from(parent.getElementsByTagName(name))

export const first = (parent: Parent, name: string): Element => {
  const found = all(parent, name)[0]
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** An element's attributes without their prefix: `{ val: '32' }`. */
export function attributes(element: Element): Record<string, string> {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }) => [name.replace(/^.*:/, ''), value]),
  )
}

export const textOf = (element: Element): string => element.textContent ?? ''
