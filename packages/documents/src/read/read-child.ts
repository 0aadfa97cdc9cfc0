import { readDocument } from './read-document.ts'
import { DocumentRefusal } from './refusal.ts'

/**
 * The child process of `readDocumentInChild`: a line with the file's name as JSON and then its
 * bytes come in; one JSON answer goes out.
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const input = Buffer.concat(chunks)
const lineEnd = input.indexOf('\n')
const name: unknown = JSON.parse(input.toString('utf8', 0, lineEnd))

const answer = await readDocument(new Uint8Array(input.subarray(lineEnd + 1)), String(name)).catch(
  (error: unknown) => ({ refusal: error instanceof DocumentRefusal ? error.code : 'unreadable' }),
)
process.stdout.write(JSON.stringify(answer))
