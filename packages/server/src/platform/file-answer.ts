import type { FastifyReply } from 'fastify'

/** A written paper: the name is what a person finds in the downloads folder, `石桥社区2026年双拥工作计划.docx`. */
export interface FileAnswer {
  name: string
  type: string
  bytes: Uint8Array
}

export function sendFile(reply: FastifyReply, { name, type, bytes }: FileAnswer) {
  const plain = name.replace(/[^\w.-]+/g, '_')
  reply.header(
    'content-disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
  )
  return reply.type(type).send(Buffer.from(bytes))
}

/** Of what RFC 8187 wants escaped, encodeURIComponent leaves these. */
const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
