import './node-version.mjs'
import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildInCopy, endsAnAddress } from './lib/build-in-copy.mjs'
import { buildFacts } from './lib/build-facts.mjs'
import { createPackageNotes } from './lib/bundled-packages.mjs'
import { thirdPartyNotices } from './lib/notices.mjs'

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
  for (const path of ['src', 'resources', 'scripts', 'package-lock.json', 'lingui.config.ts'])
    add(join(root, path))
  for (const name of readdirSync(root)) if (name.startsWith('vite.')) add(join(root, name))
  return hash.digest('hex')
}

const parts = [
  { name: 'main', entry: 'src/main/node/headless.ts', outDir: '.', root, ships: true },
  { name: 'preload', entry: 'src/main/electron/preload.ts', outDir: 'main/electron', root, ships: true },
  { name: 'renderer', entry: 'src/renderer/app/main.tsx', outDir: 'renderer', ships: true },
  { name: 'sandbox-page', entry: 'src/sandbox/page/main.tsx', outDir: 'sandbox-page' },
]

/**
 * Builds `out/` when it is missing or older than its sources; `force` always. Says what it does on stderr. It is built
 * aside and then put in place, so that two commands started at once do not tread on each other.
 */
export async function build({ force = false } = {}) {
  const wanted = sources()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const aside = join(root, `.out-${process.pid}`)
  const env = process.env.NODE_ENV
  try {
    // Also where tests ask for it: a package that looks at this would come in its much larger form for developers.
    process.env.NODE_ENV = 'production'
    if (endsAnAddress(root)) buildInCopy(root, aside)
    else await buildParts(aside)
    writeFileSync(join(aside, '.sources'), wanted)
    const out = join(root, 'out')
    const old = `${aside}-old`
    if (existsSync(out)) renameSync(out, old)
    renameSync(aside, out)
    rmSync(old, { recursive: true, force: true })
  } finally {
    if (env === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = env
    rmSync(aside, { recursive: true, force: true })
  }
}

async function buildParts(aside) {
  process.stderr.write('Building Order Manager...\n')
  const { build: viteBuild } = await import('vite')
  const packages = createPackageNotes()
  for (const part of parts) {
    if (!existsSync(join(root, part.entry))) continue
    await viteBuild({
      ...(part.root && { root: part.root }),
      configFile: join(root, `vite.${part.name}.config.ts`),
      // Node reads the configuration itself: Vite's own loader finds no packages below a `?`.
      configLoader: 'native',
      logLevel: 'warn',
      // The packages may be a link to a path that Vite can't read (lib/build-in-copy.mjs).
      resolve: { preserveSymlinks: true },
      ...(part.ships && {
        plugins: [packages.plugin()],
        worker: { plugins: () => [packages.plugin()] },
      }),
      build: { outDir: join(aside, part.outDir), emptyOutDir: false },
    })
  }
  const { external } = await import('../vite.main.config.ts')
  const notices = thirdPartyNotices(root, {
    bundled: packages.folders,
    // Electron comes with notices of its own.
    beside: external.filter((name) => name !== 'electron'),
  })
  // Beside the installed program, where a person finds it, and among the screen's own files, whose About page shows it.
  for (const file of ['THIRD-PARTY-NOTICES.txt', 'renderer/third-party-notices.txt'])
    writeFileSync(join(aside, file), notices)
  writeFileSync(join(aside, 'build.json'), `${JSON.stringify(buildFacts(root))}\n`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await build({ force: true })
