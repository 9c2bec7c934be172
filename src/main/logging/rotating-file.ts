import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** A log of a year must not fill a tablet's disk; two weeks of a busy kitchen are some megabytes. */
const usualBytes = 5_000_000

/**
 * The end of a file that is moved aside to `<file>.1` before it grows beyond `maxBytes`, also while the program runs;
 * `kept` older ones stay, so all of them together never take more than `maxBytes * (kept + 1)`. Only the owner reads
 * them. `append` writes at once and throws as writing does, for example on a full disk.
 */
export function createRotatingFile(
  file: string,
  { maxBytes = usualBytes, kept = 2 }: { maxBytes?: number; kept?: number } = {},
): { append: (bytes: Uint8Array) => void } {
  let open: { descriptor: number; size: number } | null = null

  function opened(): { descriptor: number; size: number } {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const descriptor = openSync(file, 'a', 0o600)
    return { descriptor, size: fstatSync(descriptor).size }
  }

  /** Moves each file one on; the oldest goes. */
  function rotate(now: { descriptor: number; size: number }): { descriptor: number; size: number } {
    try {
      rmSync(`${file}.${kept}`, { force: true })
      for (let age = kept - 1; age >= 1; age -= 1) moveIfThere(`${file}.${age}`, `${file}.${age + 1}`)
      renameSync(file, `${file}.1`)
    } catch {
      // Somebody keeps it from being moved, as a viewer does on Windows: it begins anew instead of growing on.
      ftruncateSync(now.descriptor)
      return { ...now, size: 0 }
    }
    closeSync(now.descriptor)
    return opened()
  }

  return {
    append: (bytes) => {
      let now = open ?? opened()
      // While it moves there is none: where the new one cannot be opened, the old descriptor may be another file's by now.
      open = null
      if (now.size > 0 && now.size + bytes.length > maxBytes) now = rotate(now)
      open = now
      now.size += writeSync(now.descriptor, bytes)
    },
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
}
