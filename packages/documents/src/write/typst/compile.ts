import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { defaultFontFolders, type FontFolders, type Fonts, findFonts } from '../fonts.ts'

const templates = fileURLToPath(new URL('.', import.meta.url))

interface Press {
  compiler: NodeCompiler
  fonts: Fonts
}
/** One for each set of fonts; opening the fonts takes a tenth of a second. */
const presses = new Map<string, Press>()

/**
 * Sets one of our own templates with data, which only ever reaches it as JSON. Any warning is a
 * fault: Typst merely warns of an unknown font and goes on in another.
 */
export async function printPdf(
  template: string,
  dataFor: (fonts: Fonts) => unknown,
  folders: FontFolders = defaultFontFolders,
): Promise<Uint8Array> {
  const { compiler, fonts } = pressFor(folders)
  compiler.mapShadow(`${templates}data.json`, Buffer.from(JSON.stringify(dataFor(fonts))))
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

function pressFor(folders: FontFolders): Press {
  const key = JSON.stringify(folders)
  const known = presses.get(key)
  if (known) return known
  const fonts = findFonts(folders)
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fonts.paths }] })
  const press = { compiler, fonts }
  presses.set(key, press)
  return press
}
