import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findElectron } from '../scripts/lib/find-electron.mjs'
import { takeFirstOrder } from '../scripts/lib/package/first-order.ts'
import { pack } from '../scripts/lib/package/pack.ts'
import { programOf, resourcesOf, thisTarget, unpackedFolder } from '../scripts/lib/package/target.ts'

const root = join(import.meta.dirname, '..')
/** What a station does at its start is over by then. */
const restMs = 5_000

/** Sizes of an installed package in MB, the time to its first order in ms, and its memory at rest in MB. Null where no package is made. */
export async function benchPackage() {
  const target = thisTarget()
  if (target === null) return null
  const electron = findElectron(root)
  const output = mkdtempSync(join(tmpdir(), 'om-bench-package-'))
  try {
    await pack({
      root,
      target,
      formats: ['dir'],
      program: electron === null ? { kind: 'stand-in' } : { kind: 'electron', dist: dirname(electron) },
      output,
    })
    const folder = join(output, unpackedFolder(target))
    let restMb: number | null = null
    const { shownMs } = await takeFirstOrder({
      root,
      command: [join(folder, programOf(target))],
      atRest: async (pid) => {
        await sleep(restMs)
        restMb = memoryBelow(pid)
      },
    })
    return {
      isElectron: electron !== null,
      installedMb: sizeOf(folder, electron === null ? ['stand-in'] : []),
      archiveMb: statSync(join(folder, resourcesOf(target), 'app.asar')).size / 1e6,
      shownMs,
      restMb,
    }
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

function sizeOf(folder: string, without: readonly string[]): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => !without.some((name) => file.startsWith(join(folder, name))))
    .reduce((sum, file) => sum + statSync(file).size / 1e6, 0)
}

/** Memory of a process and all it started, each one's own share of what they share (PSS); null off Linux. */
function memoryBelow(pid: number): number | null {
  if (process.platform !== 'linux') return null
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
      } catch {
        // It ended meanwhile.
        return []
      }
    })
  const family = [pid]
  for (const one of family)
    family.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid))
  return family.reduce((sum, one) => sum + shareOf(one), 0)
}

function shareOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1_000
  } catch {
    return 0
  }
}
