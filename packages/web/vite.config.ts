import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.YUSHUI_API ?? 'http://127.0.0.1:8470'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    /** Inlined data: addresses would need a hole in the content security policy. */
    assetsInlineLimit: 0,
    sourcemap: false,
  },
})
