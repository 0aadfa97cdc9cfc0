import { getDocumentProxy } from 'unpdf'

export async function pageCount(pdf: Uint8Array): Promise<number> {
  // pdf.js takes the bytes away from whoever hands them over.
  return (await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })).numPages
}
