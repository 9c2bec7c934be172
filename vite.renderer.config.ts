import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The screen: one page for both shells, and for second screens on the LAN. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  publicDir: '../../resources/public',
  plugins: [react(), lingui({ macroTransform: true })],
  build: { outDir: '../../out/renderer', emptyOutDir: true, target: 'chrome120', sourcemap: true },
})
