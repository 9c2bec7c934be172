import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Texts of the screen. English stays in the code beside its id: a text nobody has extracted yet shows as itself, never as a
 * code. `Trans` becomes our own, which shows names as they are written.
 */
export const words = () =>
  lingui({
    macroTransform: {
      macro: {
        descriptorFields: 'message',
        runtimeModules: { Trans: ['#renderer/kit/words/trans.tsx', 'Trans'] },
      },
    },
  })

/** The screen: one page for both shells, and for second screens on the LAN. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  publicDir: '../../resources/public',
  plugins: [react(), words()],
  build: {
    outDir: '../../out/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: true,
    // A part that loads later finds its files by itself; a list of their names would come before the first paint.
    modulePreload: { resolveDependencies: (_page, files) => files.filter((file) => file.endsWith('.css')) },
    // What draws the charts is one library, loaded with the first of them (docs/decisions/0012-charts.md).
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the board needs is one file. Left alone it is cut wherever a page that loads later shares a part of it.
            { name: 'board', tags: ['$initial'], priority: 1 },
            // So is what several later parts share: cut by who needs which of it, the Dashboard came in seventy files.
            { name: 'parts', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
