import { readDocument } from './read-document.ts'
import { DocumentRefusal } from './refusal.ts'

/**
 * The child process of `readDocumentInChild`: a line of JSON with the file's name and size limit, and then its
 * bytes come in; one JSON answer goes out.
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const input = Buffer.concat(chunks)
const lineEnd = input.indexOf('\n')
const { name, most } = JSON.parse(input.toString('utf8', 0, lineEnd)) as { name: string; most: number }

const answer = await readDocument(new Uint8Array(input.subarray(lineEnd + 1)), name, most).catch(
  (error: unknown) => {
    const { code, format } = error instanceof DocumentRefusal ? error : new DocumentRefusal('unreadable')
    return { refusal: code, format }
  },
)
process.stdout.write(JSON.stringify(answer))
