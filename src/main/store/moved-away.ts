import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile, syncFolder } from './durable.ts'
import { readUnknownJson } from './json-column.ts'
import { StationMoved } from './problem.ts'

/**
 * Beside the store, and not in it: a backup from before the move knows nothing of it, and a station that went back to
 * one would print and answer what the other device does.
 */
const markOf = (dataDir: string) => join(dataDir, 'moved-away.json')
const mark = z.object({
  /** Of the move's file. */
  id: z.string(),
  /** Epoch ms. */
  at: z.number(),
  /** Where that file was written. */
  file: z.string().nullable(),
})
type MovedAway = z.infer<typeof mark>

/** That the restaurant of this folder has moved to another device; null where it has not. */
export function movedAway(dataDir: string): MovedAway | null {
  const file = markOf(dataDir)
  if (!existsSync(file)) return null
  // One that cannot be read any more is still one: two stations that print are worse than none.
  const unread = { id: '', at: statSync(file).mtimeMs, file: null }
  return mark.safeParse(readUnknownJson(readFileSync(file, 'utf8'))).data ?? unread
}

/** Throws StationMoved where another device goes on with what stands in line here. */
export function refuseMoved(dataDir: string): void {
  const moved = movedAway(dataDir)
  if (moved !== null)
    throw new StationMoved(
      `The station of ${dataDir} has moved to another device and takes no orders here. If the move did not work and the other one does not run, take it back with the command "move undo".`,
      moved,
    )
}

/** Marks a folder as moved, on the disk when this returns: from here on no station prints or answers anything of it. */
export function markMoved(dataDir: string, moved: MovedAway): void {
  const draft = `${markOf(dataDir)}.partial`
  writeFileSync(draft, JSON.stringify(moved), { mode: 0o600 })
  replaceFile(draft, markOf(dataDir))
}

/** Takes that back. */
export function takeBackMove(dataDir: string): void {
  if (!existsSync(markOf(dataDir))) return
  rmSync(markOf(dataDir), { force: true })
  syncFolder(dataDir)
}
