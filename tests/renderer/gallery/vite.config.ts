import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pageHeaders } from '../../../src/main/page-headers.ts'

/** Two runs at once, each on its port, do not build over one another. */
const port = process.env['GALLERY_PORT']
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The screen against a fake station, built and served under the same headers as the product's own page. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../../../resources/public'),
  plugins: [react(), lingui({ macroTransform: { macro: { descriptorFields: 'message' } } })],
  build: {
    outDir: here(`../../../out/gallery${port === undefined ? '' : `-${port}`}`),
    emptyOutDir: true,
    target: 'chrome120',
    rollupOptions: { input: { index: here('index.html'), editor: here('editor.html') } },
  },
  preview: { headers: pageHeaders },
})
