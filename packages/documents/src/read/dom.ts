import type { parseDocument } from 'htmlparser2'

export type Document = ReturnType<typeof parseDocument>
export type Node = Document['children'][number]
export type Element = Extract<Node, { attribs: unknown }>

export const isElement = (node: Node): node is Element => 'attribs' in node
export const textOf = (node: Node): string | null =>
  node.type === 'text' && 'data' in node ? node.data : null
export const childElements = (parent: { children: Node[] }): Element[] => parent.children.filter(isElement)
