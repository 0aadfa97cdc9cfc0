import { answerParent } from '../child.ts'
import { readDocument } from './read-document.ts'

/** The child process of `readDocumentInChild`. */
await answerParent(async ({ name, most }: { name: string; most: number }, bytes) => ({
  said: await readDocument(bytes, name, most),
}))
