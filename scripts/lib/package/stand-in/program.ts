import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { untouchedFuses } from '../fuses.ts'
import { isHere, type Target } from '../target.ts'

const start = 'scripts/lib/package/stand-in/start.ts'
/** What the stand-in needs of ours, and of others, to run away from the sources. */
const ours = [
  'tests/electron-stand-in',
  'scripts/lib/find-chromium.mjs',
  'scripts/lib/is-alive.ts',
  'scripts/lib/package/asar.ts',
  start,
]
const others = ['@playwright/test', 'playwright', 'playwright-core']

/**
 * Lays a folder in Electron's place, for a machine that cannot have Electron's program: its files have Electron's names
 * and switches, so that the packager does all it does to Electron. On this machine it also runs, by Node and Chromium.
 * A package made with it is good for trying and for nothing else.
 */
export function layStandIn(root: string, folder: string, target: Target): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(folder, name), "This is not Electron's: a stand-in was packed.\n")
  if (isHere(target)) layProgram(root, join(folder, 'stand-in'))
  const program = join(folder, 'electron')
  writeFileSync(program, Buffer.concat([Buffer.from(script), untouchedFuses(), Buffer.from('\n')]))
  chmodSync(program, 0o755)
}

/** Node, the stand-in for Electron and Playwright, which leads it to Chromium. */
function layProgram(root: string, folder: string): void {
  const copy = (path: string, to = path) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    cpSync(join(root, path), join(folder, to), { recursive: true, dereference: true })
  }
  for (const path of ours) copy(path)
  for (const name of others) copy(`node_modules/${name}`)
  copy('node_modules/node/bin/node', 'node')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}

const script = `#!/bin/sh
# NOT ELECTRON. This package was made to try its own files where Electron's program cannot be had.
here=$(dirname "$(readlink -f "$0")")
exec "$here/stand-in/node" --no-warnings "$here/stand-in/${start}" "$@"
exit 1
`
