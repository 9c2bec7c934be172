import { randomUUID, createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Trial, trial, trialEnds } from '#shared/updates/trial.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import { replaceFile, syncFolder } from '../store/durable.ts'

/** What a data folder keeps about versions, beside the store: a store that is put back must not forget it. */
export const updatesFolder = (dataDir: string): string => join(dataDir, 'updates')

const notes = z.object({
  /** A number by chance, which says nothing of the restaurant and is sent to nobody. */
  device: z.string(),
  /** When the feed was last read, epoch ms. */
  checkedAt: z.number().nullable(),
  /** Versions that did not come up here, the newest last. */
  rolledBack: z.array(z.object({ version: z.string(), why: z.enum(trialEnds), at: z.number() })),
  installed: z.object({ version: z.string(), from: z.string(), at: z.number() }).nullable(),
})
export type UpdateNotes = z.infer<typeof notes>

const mostRolledBack = 20

/** The notes of a folder; made the first time, and anew where they cannot be read. */
export function readNotes(dataDir: string): UpdateNotes {
  const found = notes.safeParse(read(join(updatesFolder(dataDir), 'notes.json')))
  if (found.success) return found.data
  const made: UpdateNotes = { device: randomUUID(), checkedAt: null, rolledBack: [], installed: null }
  try {
    write(dataDir, 'notes.json', made)
  } catch {
    // A full disk: this run stands somewhere else among the devices.
  }
  return made
}

/** Changes the notes. Throws what the disk says. */
export function note(dataDir: string, change: Partial<Omit<UpdateNotes, 'device'>>): UpdateNotes {
  const next = { ...readNotes(dataDir), ...change }
  write(dataDir, 'notes.json', { ...next, rolledBack: next.rolledBack.slice(-mostRolledBack) })
  return next
}

/** The notes as they are known in this process: also where the disk does not take them. */
export function keepNotes(dataDir: string, log: Log) {
  let known = readNotes(dataDir)
  return {
    now: (): UpdateNotes => known,
    keep: (change: Partial<Omit<UpdateNotes, 'device'>>): void => {
      known = { ...known, ...change }
      try {
        known = note(dataDir, change)
      } catch (error) {
        log.warn({ error: errorLine(error) }, 'what is known about versions could not be written down')
      }
    },
  }
}

/** Where a device stands among all, 0 up to 1, always the same. */
export const shareOf = (device: string): number =>
  createHash('sha256').update(device).digest().readUInt32BE(0) / 2 ** 32

/** The trial of a version that is under way or was cut off; null for none. */
export function readTrial(dataDir: string): Trial | null {
  const found = trial.safeParse(read(join(updatesFolder(dataDir), 'trial.json')))
  return found.success ? found.data : null
}

/** Is on the disk when this returns. Throws what the disk says. */
export const writeTrial = (dataDir: string, under: Trial): void => write(dataDir, 'trial.json', under)

/** A copy of the data that was cut off goes with it. */
export function removeTrial(dataDir: string): void {
  const folder = updatesFolder(dataDir)
  for (const name of readdirSync(folder))
    if (name.endsWith('.partial')) rmSync(join(folder, name), { force: true })
  rmSync(join(folder, 'trial.json'), { force: true })
  syncFolder(folder)
}

/**
 * The process a new version is tried in, while it is. Beside the trial and not in it: that is written by the new version as
 * well.
 */
export const writeTried = (dataDir: string, pid: number): void => write(dataDir, 'tried.json', { pid })

/** Null for none. */
export function readTried(dataDir: string): number | null {
  const found = tried.safeParse(read(join(updatesFolder(dataDir), 'tried.json')))
  return found.success ? found.data.pid : null
}
const tried = z.object({ pid: z.int().positive() })

export const removeTried = (dataDir: string): void =>
  rmSync(join(updatesFolder(dataDir), 'tried.json'), { force: true })

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function write(dataDir: string, name: string, content: object): void {
  const folder = updatesFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, name)
  const draft = `${file}.${process.pid}.new`
  try {
    writeFileSync(draft, JSON.stringify(content), { mode: 0o600 })
    replaceFile(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
