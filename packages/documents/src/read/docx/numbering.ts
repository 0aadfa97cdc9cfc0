import { childElements, type Document, type Element } from '../dom.ts'
import { formatNumber } from './number-formats.ts'
import type { NumberPlace, Styles } from './styles.ts'
import { attribute, childAt, isOn, localName, numberAt } from './xml.ts'

interface Level {
  start: number
  format: string
  /** `%1`… stand for the counters of the levels: `第%1章`, `(%2)`. */
  pattern: string
  /** Chinese formats of the levels above are shown as decimals. */
  isLegal: boolean
  style: string | null
}

/** A list: a scheme of levels that counts. Several lists may share one scheme and its counting. */
interface Scheme {
  id: string
  levels: Level[]
  counters: (number | undefined)[]
}
interface List {
  scheme: Scheme
  overrides: Map<number, Level>
  /** Levels that begin anew when this list is first used. */
  restarts: Map<number, number>
}

/** Word's automatic numbers: say where each paragraph stands, in order, and get its number. */
export interface Numbering {
  /** `一、`, `(1)`; empty for bullets and paragraphs without number. */
  next(place: NumberPlace, styleId: string | null): string
}

export function readNumbering(xml: Document | null, styles: Styles): Numbering {
  const lists = xml ? readLists(xml, styles) : new Map<number, List>()
  return {
    next(place, styleId) {
      // List 0 takes the number of a style away again.
      const list = place.list ? lists.get(place.list) : undefined
      if (!list) return ''
      const ofStyle = list.scheme.levels.findIndex((level) => level?.style && level.style === styleId)
      const at = place.level ?? Math.max(0, ofStyle)
      return count(list, at)
    },
  }
}

function count(list: List, at: number): string {
  const { scheme, overrides, restarts } = list
  const level = overrides.get(at) ?? scheme.levels[at]
  if (!level) return ''

  const restart = restarts.get(at)
  restarts.delete(at)
  const before = restart === undefined ? scheme.counters[at] : undefined
  scheme.counters[at] = before === undefined ? (restart ?? level.start) : before + 1
  scheme.counters.length = at + 1

  const number = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const above = Number(digit) - 1
    const aboveLevel = overrides.get(above) ?? scheme.levels[above]
    if (!aboveLevel) return ''
    scheme.counters[above] ??= aboveLevel.start
    const format = level.isLegal ? 'decimal' : aboveLevel.format
    return formatNumber(scheme.counters[above], format)
  })
  if (level.format === 'bullet') return ''
  return /[0-9A-Za-z]$/.test(number) ? `${number} ` : number
}

function readLists(xml: Document, styles: Styles): Map<number, List> {
  const parts = childElements(xml).flatMap(childElements)
  const nums = parts.filter((part) => localName(part) === 'num')
  const abstracts = new Map(
    parts
      .filter((part) => localName(part) === 'abstractNum')
      .map((part) => [attribute(part, 'abstractNumId') ?? '', part]),
  )
  const abstractOf = (num: Element | undefined) =>
    abstracts.get((num && attribute(childAt(num, 'abstractNumId'), 'val')) ?? '')
  /** A scheme may only point to a list style, whose own list has the levels. */
  const follow = (abstract: Element): Element => {
    const link = attribute(childAt(abstract, 'numStyleLink'), 'val')
    const listId = link === null ? null : styles.numberPlace(link).list
    return abstractOf(nums.find((num) => Number(attribute(num, 'numId')) === listId)) ?? abstract
  }

  const schemes = new Map<Element, Scheme>()
  const lists = new Map<number, List>()
  for (const num of nums) {
    const named = abstractOf(num)
    if (!named) continue
    const abstract = follow(named)
    const scheme = schemes.get(abstract) ?? readScheme(abstract)
    schemes.set(abstract, scheme)
    lists.set(Number(attribute(num, 'numId')), { scheme, ...readOverrides(num) })
  }
  return lists
}

function readScheme(abstract: Element): Scheme {
  const levels: Level[] = []
  for (const child of childElements(abstract))
    if (localName(child) === 'lvl') levels[Number(attribute(child, 'ilvl'))] = readLevel(child)
  return { id: attribute(abstract, 'abstractNumId') ?? '', levels, counters: [] }
}

function readOverrides(num: Element): Pick<List, 'overrides' | 'restarts'> {
  const overrides = new Map<number, Level>()
  const restarts = new Map<number, number>()
  for (const child of childElements(num)) {
    if (localName(child) !== 'lvlOverride') continue
    const at = Number(attribute(child, 'ilvl'))
    const own = childAt(child, 'lvl')
    const restart = numberAt(child, 'startOverride')
    if (own) overrides.set(at, readLevel(own))
    if (restart !== null) restarts.set(at, restart)
  }
  return { overrides, restarts }
}

function readLevel(lvl: Element): Level {
  return {
    start: numberAt(lvl, 'start') ?? 1,
    format: levelFormat(lvl),
    pattern: attribute(childAt(lvl, 'lvlText'), 'val') ?? '',
    isLegal: isOn(childAt(lvl, 'isLgl')),
    style: attribute(childAt(lvl, 'pStyle'), 'val'),
  }
}

/** Newer formats stand in an mc:Choice, with a plain one beside it for older programs. */
function levelFormat(lvl: Element): string {
  const plain = childAt(lvl, 'numFmt') ?? childAt(lvl, 'AlternateContent', 'Fallback', 'numFmt')
  return attribute(plain, 'val') ?? 'decimal'
}
