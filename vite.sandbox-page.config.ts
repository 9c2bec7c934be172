import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The tester's pages of the DoorDash stand-in. Never part of the product. */
export default defineConfig({
  root: 'src/sandbox/page',
  // Pages have paths of their own (/shop/...), so the parts are named from the root.
  base: '/',
  plugins: [react(), lingui({ macroTransform: true })],
  build: { outDir: '../../../out/sandbox-page', emptyOutDir: true, target: 'chrome120', sourcemap: false },
})
