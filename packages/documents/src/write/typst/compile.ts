import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { ownFonts, packagedFolders, packagedKai, type TypeFaces, typeFaces } from '../fonts.ts'

const templates = fileURLToPath(new URL('.', import.meta.url))

interface Press {
  compiler: NodeCompiler
  faces: TypeFaces
}
/** One for each set of own fonts; opening the fonts takes half a second. */
const presses = new Map<string, Press>()

/**
 * Sets one of our own templates with data, which only ever reaches it as JSON. Any warning is a
 * fault: Typst merely warns of an unknown font and goes on in another. `fontFolder` is the office's.
 */
export async function printPdf(
  template: string,
  dataFor: (faces: TypeFaces) => unknown,
  fontFolder: string | null = null,
): Promise<Uint8Array> {
  const { compiler, faces } = pressFor(ownFonts(fontFolder))
  compiler.mapShadow(`${templates}data.json`, Buffer.from(JSON.stringify(dataFor(faces))))
  try {
    const outcome = compiler.compile({ mainFilePath: templates + template })
    const troubles = (outcome.takeError() ?? outcome.takeWarnings())?.shortDiagnostics ?? []
    const document = outcome.result
    if (!document || troubles.length > 0) throw new Error(`${template}: ${JSON.stringify(troubles)}`)
    return new Uint8Array(compiler.pdf(document))
  } finally {
    // What Typst remembers of a document is never asked for again; what Node holds of it is only
    // given back between two turns of its loop. Each left out costs a megabyte or more a document.
    compiler.evictCache(0)
    await setImmediate()
  }
}

function pressFor(own: string[]): Press {
  const key = own.join('\n')
  const known = presses.get(key)
  if (known) return known
  const compiler = NodeCompiler.create({
    workspace: templates,
    // In this order: fonts from memory after folders are a panic of the compiler.
    fontArgs: [{ fontBlobs: [packagedKai()] }, { fontPaths: [...packagedFolders, ...own] }],
  })
  const press = { compiler, faces: typeFaces(own) }
  presses.set(key, press)
  return press
}
