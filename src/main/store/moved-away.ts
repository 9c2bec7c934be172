import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { removeDatabase } from './copy.ts'
import { replaceFile, syncFolder } from './durable.ts'
import { readUnknownJson } from './json-column.ts'
import { cameBy } from './move.ts'
import { StationMoved, storeFile } from './problem.ts'

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
  /** The name that file has until it is whole; null in marks of before. */
  draft: z.string().nullable().default(null),
  /** The move by which the restaurant is about to come back here. */
  returnsBy: z.string().nullable().default(null),
})
type MovedAway = z.infer<typeof mark>

/** That the restaurant of this folder has moved to another device; null where it has not. */
export function movedAway(dataDir: string): MovedAway | null {
  const file = markOf(dataDir)
  if (!existsSync(file)) return null
  // One that cannot be read any more is still one: two stations that print are worse than none.
  const unread = { id: '', at: statSync(file).mtimeMs, file: null, draft: null, returnsBy: null }
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
export function markMoved(dataDir: string, moved: Pick<MovedAway, 'id' | 'at' | 'file' | 'draft'>): void {
  write(dataDir, { ...moved, returnsBy: null })
}

/** Notes that the restaurant comes back by the move `id`: true once the store here is that one's. */
export function markReturn(dataDir: string, id: string): void {
  const moved = movedAway(dataDir)
  if (moved !== null) write(dataDir, { ...moved, returnsBy: id })
}

function write(dataDir: string, moved: MovedAway): void {
  const draft = `${markOf(dataDir)}.partial`
  try {
    writeFileSync(draft, JSON.stringify(moved), { mode: 0o600 })
    replaceFile(draft, markOf(dataDir))
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Settles a move that was cut off, by a kill or a failure. One whose file still has the name of an unfinished one never
 * took place: the file goes, and the station goes on here. One that came back here has come back. Where neither can be seen,
 * such as a stick that was pulled out, the folder stays marked and a person decides. Needs the lock.
 */
export function settleCutMove(dataDir: string): 'goes-on-here' | 'came-back' | null {
  const moved = movedAway(dataDir)
  if (moved === null) return null
  const { draft, file, returnsBy } = moved
  if (returnsBy !== null && cameBy(storeFile(dataDir), returnsBy)) {
    takeBackMove(dataDir)
    return 'came-back'
  }
  if (draft === null || file === null || !existsSync(draft) || existsSync(file)) return null
  // First the file: as long as it is there somebody could take it over.
  removeDatabase(draft)
  takeBackMove(dataDir)
  return 'goes-on-here'
}

/** Takes that back. */
export function takeBackMove(dataDir: string): void {
  if (!existsSync(markOf(dataDir))) return
  rmSync(markOf(dataDir), { force: true })
  syncFolder(dataDir)
}
