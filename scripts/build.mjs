import './node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'out/.sources')

/** A digest of the path, size and time of everything a build reads. */
function sources() {
  const hash = createHash('sha256')
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).toSorted()) add(join(path, name))
    } else hash.update(`${path}|${stat.size}|${stat.mtimeMs}\n`)
  }
  for (const path of ['src', 'resources', 'package-lock.json', 'lingui.config.ts']) add(join(root, path))
  for (const name of readdirSync(root)) if (name.startsWith('vite.')) add(join(root, name))
  return hash.digest('hex')
}

/** Builds `out/` when it is missing or older than its sources; `force` always. Says what it does on stderr. */
export async function build({ force = false } = {}) {
  const wanted = sources()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Building Order Manager...\n')
  const { build: viteBuild } = await import('vite')
  rmSync(join(root, 'out'), { recursive: true, force: true })
  for (const name of ['main', 'preload', 'renderer', 'sandbox-page']) {
    const config = join(root, `vite.${name}.config.ts`)
    if (name === 'preload' && !existsSync(join(root, 'src/main/electron/preload.ts'))) continue
    if (name === 'sandbox-page' && !existsSync(join(root, 'src/sandbox/page/index.html'))) continue
    if (name === 'renderer' && !existsSync(join(root, 'src/renderer/index.html'))) continue
    await viteBuild({
      root: name === 'main' || name === 'preload' ? root : undefined,
      configFile: config,
      logLevel: 'warn',
    })
  }
  writeFileSync(stamp, wanted)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ force: true })
