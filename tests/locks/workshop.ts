import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const configs = ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.shared.json', 'package.json']

/**
 * A folder with our real lint and compiler settings and nothing but the given files, at the paths where they would
 * break a rule. Deliberate mistakes stay out of the tree, where editors and the real checks would trip over them.
 */
export function createWorkshop(files: Record<string, string>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'om-locks-'))
  for (const config of configs) cpSync(join(root, config), join(folder, config))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Runs a tool of ours in `folder`; a tool that complains exits with an error, which is what we are after. */
export function run(folder: string, tool: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules/.bin', tool)
    execFile(program, args, { cwd: folder, maxBuffer: 32_000_000 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve(stdout + stderr)
    })
  })
}
