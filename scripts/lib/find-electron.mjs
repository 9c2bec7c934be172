import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's program in `root`, or null. Never `import 'electron'`: that would start a download. */
export function findElectron(root) {
  const folder = join(root, 'node_modules/electron')
  if (!existsSync(join(folder, 'path.txt'))) return null
  const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(program) ? program : null
}
