import '../scripts/node-version.mjs'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { build as viteBuild } from 'vite'
import { build } from '../scripts/build.mjs'

/** `npm run bench [-- intake|tickets|printers|menu|import|board|sound|uber|wizard|editor|reports|history|exports|footprint|package|day|backup|gateway [taking|rolling|serving]]`: ticket words are compiled by Vite, so the bench is built first. */
const root = fileURLToPath(new URL('..', import.meta.url))
await build()
const outDir = `${root}.bench-build`
try {
  await viteBuild({
    root,
    configFile: `${root}vite.main.config.ts`,
    logLevel: 'warn',
    ssr: { external: ['@playwright/test', 'electron-builder'] },
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          all: `${root}bench/all.ts`,
          'intake-server': `${root}bench/intake-server.ts`,
          'gateway-devices': `${root}bench/gateway-devices.ts`,
        },
      },
    },
  })
  const { status } = spawnSync(process.execPath, [`${outDir}/all.js`, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
