import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findElectron } from '../scripts/lib/find-electron.mjs'
import { comesBack } from '../scripts/lib/package/comes-back.ts'
import { startDoorDash, takeFirstOrder } from '../scripts/lib/package/first-order.ts'
import { pack } from '../scripts/lib/package/pack.ts'
import { programOf, resourcesOf, thisTarget, unpackedFolder } from '../scripts/lib/package/target.ts'

const root = join(import.meta.dirname, '..')
/** What a station does at its start is over by then. */
const restMs = 5_000

/**
 * Sizes of an installed package in MB, the time to its first order and back after a kill in ms, and its memory at rest in MB, by
 * process. Null where no package is made.
 */
export async function benchPackage() {
  const target = thisTarget()
  if (target === null) return null
  const electron = findElectron(root)
  const output = mkdtempSync(join(tmpdir(), 'om-bench-package-'))
  const dataDir = join(output, 'data')
  const doordash = await startDoorDash(root)
  try {
    await pack({
      root,
      target,
      formats: ['dir'],
      program: electron === null ? { kind: 'stand-in' } : { kind: 'electron', dist: dirname(electron) },
      output,
    })
    const folder = join(output, unpackedFolder(target))
    const known = {
      command: [join(folder, programOf(target))] as const,
      dataDir: { here: dataDir, there: dataDir },
      doordash,
    }
    let rest: Memory | null = null as Memory | null
    const { shownMs } = await takeFirstOrder({
      root,
      ...known,
      atRest: async (pid) => {
        await sleep(restMs)
        rest = memoryBelow(pid)
      },
    })
    const back = process.platform === 'win32' ? null : await comesBack(known)
    return {
      isElectron: electron !== null,
      installedMb: sizeOf(folder, electron === null ? ['stand-in'] : []),
      archiveMb: statSync(join(folder, resourcesOf(target), 'app.asar')).size / 1e6,
      shownMs,
      back,
      rest,
    }
  } finally {
    doordash.end()
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

/** In MB: of the station's own process, of the window's page, of Chromium besides, and of all. */
type Memory = { station: number; page: number; chromium: number; all: number; rss: number }

/** Memory of a process and all it started, each one's own share of what they share (PSS); `rss` counts that for each. Null off Linux. */
function memoryBelow(pid: number): Memory | null {
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
  const [station = 0, ...others] = family.map((one) => memoryOf(one, 'Pss'))
  // Chromium keeps a page ready, or an empty one: ours is the largest.
  const page = Math.max(
    0,
    ...family.flatMap((one, at) => (at > 0 && isRenderer(one) ? [others[at - 1] ?? 0] : [])),
  )
  const all = others.reduce((sum, one) => sum + one, station)
  const rss = family.reduce((sum, one) => sum + memoryOf(one, 'Rss'), 0)
  return { station, page, chromium: all - station - page, all, rss }
}

const isRenderer = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
  } catch {
    return false
  }
}

function memoryOf(pid: number, kind: 'Pss' | 'Rss'): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0) / 1_000
  } catch {
    return 0
  }
}
