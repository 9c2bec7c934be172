import { readFileSync } from 'node:fs'

/** A look at a process: how long it was up, in ms, and how much memory it held, in bytes. */
export type Sample = { upMs: number; rss: number }

/** How a process' memory went on in the longest of its lives; bytes, and ms between the two. */
export type Growth = { warm: number; end: number; overMs: number }

/** A station has opened its store and its screens, and taken its first orders, after this long (ms). */
const warmUpMs = 10_000
/** Memory breathes with the garbage in it: the lowest of so many looks counts. */
const looks = 5

/** How much memory a process holds, in bytes; null where it is gone, or the system does not say. */
export function memoryOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** What the longest life of a day shows, after its warm-up; null where none was long enough. Pure. */
export function growthOf(lives: readonly (readonly Sample[])[]): Growth | null {
  const warm = lives.map((life) => life.filter(({ upMs }) => upMs >= warmUpMs))
  const longest = warm.reduce<readonly Sample[]>(
    (best, life) => (life.length > best.length ? life : best),
    [],
  )
  if (longest.length < 2 * looks) return null
  const lowest = (of: readonly Sample[]) => Math.min(...of.map(({ rss }) => rss))
  const [first, last] = [longest[0], longest.at(-1)]
  if (!first || !last) return null
  return {
    warm: lowest(longest.slice(0, looks)),
    end: lowest(longest.slice(-looks)),
    overMs: last.upMs - first.upMs,
  }
}
