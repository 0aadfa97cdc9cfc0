import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server must see the address the browser asked, or it takes a write for one from elsewhere. */
const api = { target: process.env.YUSHUI_API ?? 'http://127.0.0.1:8470', changeOrigin: false }

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    /** Inlined data: addresses would need a hole in the content security policy. */
    assetsInlineLimit: 0,
    sourcemap: false,
  },
})
