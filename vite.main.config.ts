import { existsSync } from 'node:fs'
import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vite'

/** Native or path-dependent packages stay outside; the rest is bundled, which halves the start-up time. */
export const external = ['electron', 'better-sqlite3', '@napi-rs/canvas', 'pino']

const entries = {
  'main/electron/index': 'src/main/electron/index.ts',
  'main/node/headless': 'src/main/node/headless.ts',
  'main/node/cli': 'src/main/node/cli.ts',
  'main/reading/worker': 'src/main/reading/worker.ts',
  'main/backups/worker': 'src/main/backups/worker.ts',
  'main/watchdog/worker': 'src/main/watchdog/worker.ts',
  'gateway/index': 'src/gateway/index.ts',
  'sandbox/index': 'src/sandbox/index.ts',
}

/** Everything that runs under Node or in Electron's main process. */
export default defineConfig({
  plugins: [lingui({ macroTransform: true })],
  ssr: { noExternal: true, external, target: 'node' },
  build: {
    ssr: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node22',
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
