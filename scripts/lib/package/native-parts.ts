import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Target } from './target.ts'

type Lock = { packages: Record<string, { version?: string; integrity?: string }> }

/**
 * The folder of the canvas's native part for `target`: where npm put it for this machine, else fetched by npm as the
 * lock file names it and kept in node_modules/.cache. Throws when npm cannot bring it, or brings another content.
 */
export function canvasPart(root: string, target: Target): { name: string; folder: string } {
  const abi = { linux: '-gnu', win32: '-msvc', darwin: '' }[target.platform]
  const name = `@napi-rs/canvas-${target.platform}-${target.arch}${abi}`
  const installed = join(root, 'node_modules', name)
  if (existsSync(installed)) return { name, folder: installed }
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const entry = lock.packages[`node_modules/${name}`]
  if (!entry?.version || !entry.integrity) throw new Error(`The lock file does not know ${name}.`)
  const kept = join(root, 'node_modules/.cache/packaging', `${name.replace('/', '+')}@${entry.version}`)
  if (!existsSync(kept)) fetchPart(`${name}@${entry.version}`, entry.integrity, kept)
  return { name, folder: kept }
}

function fetchPart(wanted: string, integrity: string, folder: string): void {
  const aside = mkdtempSync(join(tmpdir(), 'order-manager-part-'))
  try {
    const packed = spawnSync('npm', ['pack', wanted, '--pack-destination', aside, '--silent'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    const [file] = readdirSync(aside)
    if (packed.status !== 0 || file === undefined)
      throw new Error(`npm could not bring ${wanted}, which this package needs: ${packed.stderr.trim()}`)
    const bytes = readFileSync(join(aside, file))
    if (`sha512-${createHash('sha512').update(bytes).digest('base64')}` !== integrity)
      throw new Error(`${wanted} is not what the lock file says (wrong checksum).`)
    const unpacked = spawnSync('tar', ['-xzf', file], { cwd: aside })
    if (unpacked.status !== 0) throw new Error(`${wanted} could not be unpacked: ${String(unpacked.stderr)}`)
    mkdirSync(join(folder, '..'), { recursive: true })
    renameSync(join(aside, 'package'), folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
