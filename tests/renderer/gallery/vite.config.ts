import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { words } from '../../../vite.renderer.config.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The screen against a fake station: `npm run gallery` serves it to look at, `serve.ts` builds it for the specs. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../../../resources/public'),
  plugins: [react(), words()],
  build: {
    outDir: here('../../../out/gallery'),
    emptyOutDir: true,
    target: 'chrome120',
    rolldownOptions: {
      // As in the product; but what only the gallery has stays in a file of its own.
      output: {
        codeSplitting: {
          groups: [
            { name: 'board', tags: ['$initial'], test: /[\\/](node_modules|src)[\\/]/, priority: 1 },
            { name: 'parts', minShareCount: 2, test: /[\\/](node_modules|src)[\\/]/ },
          ],
        },
      },
    },
  },
})
