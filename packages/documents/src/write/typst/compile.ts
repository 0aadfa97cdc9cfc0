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
export function printPdf(
  template: string,
  dataFor: (fonts: Fonts) => unknown,
  folders: FontFolders = defaultFontFolders,
): Uint8Array {
  const { compiler, fonts } = pressFor(folders)
  compiler.mapShadow(`${templates}data.json`, Buffer.from(JSON.stringify(dataFor(fonts))))
  try {
    const outcome = compiler.compile({ mainFilePath: templates + template })
    const troubles = outcome.takeDiagnostics()?.shortDiagnostics ?? []
    const document = outcome.result
    if (!document || troubles.length > 0) throw new Error(`${template}: ${JSON.stringify(troubles)}`)
    return new Uint8Array(compiler.pdf(document))
  } finally {
    // What Typst remembers of a document is never asked for again and adds up to a megabyte each.
    compiler.evictCache(0)
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
