import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const programName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'

/**
 * Electron's program in `root`, or null. `ELECTRON_OVERRIDE_DIST_PATH`, Electron's own variable, names the folder of
 * another. Never `import 'electron'`: that would start a download nobody watches (fetch-electron.mjs).
 */
export function findElectron(root, env = process.env) {
  const folder = join(root, 'node_modules/electron')
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const named = join(env.ELECTRON_OVERRIDE_DIST_PATH, programName)
    if (!existsSync(named)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${named}.`)
    return named
  }
  if (!existsSync(join(folder, 'path.txt'))) return null
  const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(program) ? program : null
}
