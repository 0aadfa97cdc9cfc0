import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The server must see the address the browser asked, or it takes a write for one from elsewhere. */
const api = { target: process.env.YUSHUI_API ?? 'http://127.0.0.1:8470', changeOrigin: false }

/**
 * The server checks every shape of the contract; a page needs only methods, paths and types. Left in,
 * zod is a quarter of the first load, and its search for `eval` breaks the content security policy.
 */
const withoutZod: Plugin = {
  name: 'without-zod',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod' ? '\0without-zod' : null),
  load: (id) =>
    id === '\0without-zod'
      ? `const answer = (_, name) => {
           if (/parse/i.test(String(name))) throw new Error('Shapes are checked by the server.')
           return shape
         }
         const shape = new Proxy(() => {}, { get: answer, apply: () => shape })
         export const z = shape`
      : null,
}

/** Beside each file what crosses the wire, so that no request waits for the squeezing. */
const squeezed: Plugin = {
  name: 'squeezed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((it) => /\.(js|css|svg)$/.test(it))) {
      const bytes = await readFile(join(dir, name))
      await writeFile(join(dir, `${name}.gz`), gzipSync(bytes))
      await writeFile(join(dir, `${name}.br`), brotliCompressSync(bytes))
    }
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutZod, react(), squeezed],
  server: { proxy: { '/api': api, '^/c/': api, '^/calendar/': api } },
  preview: { proxy: { '/api': api, '^/c/': api, '^/calendar/': api } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    /** Inlined data: addresses would need a hole in the content security policy. */
    assetsInlineLimit: 0,
  },
})
