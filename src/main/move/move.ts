import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type Secrets, SecretUnreadable } from '../base/shell.ts'
import { lockDataDir } from '../store/lock.ts'
import { removeDatabase } from '../store/copy.ts'
import { cameBy, finishMoveFile, readMove, sealedIn, settleMoved, writeMoveDraft } from '../store/move.ts'
import {
  markMoved,
  markReturn,
  movedAway,
  refuseMoved,
  settleCutMove,
  takeBackMove,
} from '../store/moved-away.ts'
import { openStore, type Store } from '../store/open.ts'
import { storeFailure, storeFile, storeProblemOf, StoreUnusable } from '../store/problem.ts'
import { dropDraft, prepareRestore, swapMoved } from '../store/restore.ts'
import { openWith, sealWith } from './passphrase-seal.ts'

/**
 * Writes a station to one file for another device, and ends it here. The slow part is a draft nobody can take over. Once that
 * is whole the folder says that it has moved, and only then does the draft become the file: whatever happens in between, at
 * most one of the two devices goes on with what stands in line (`settleCutMove`). `secretsLeft` are those this process cannot read,
 * or all where there is no passphrase. Needs the folder to itself. Throws StoreUnusable.
 */
export async function exportMove(options: {
  dataDir: string
  out: string
  secrets: Secrets
  passphrase: string | null
  now: number
}): Promise<{ orders: number; secretsLeft: string[] }> {
  const { dataDir } = options
  if (!existsSync(storeFile(dataDir)))
    throw new StoreUnusable(`There is no order data in ${dataDir}. Name the station's folder with --data.`)
  const lock = lockDataDir(dataDir)
  try {
    settleCutMove(dataDir)
    // A second file would let two devices go on.
    refuseMoved(dataDir)
    const store = openStore(dataDir)
    try {
      return await writeOut(store, options)
    } finally {
      store.close()
    }
  } catch (error) {
    throw storeFailure(dataDir, error)
  } finally {
    lock.release()
  }
}

async function writeOut(
  store: Store,
  options: Parameters<typeof exportMove>[0],
): Promise<{ orders: number; secretsLeft: string[] }> {
  const { dataDir, out, now } = options
  const { carried, left } = await carriedSecrets(store, options)
  const id = randomUUID()
  const draft = `${out}.${process.pid}.partial`
  const { orders } = await writeMoveDraft(store, draft, out)
  try {
    markMoved(dataDir, { id, at: now, file: out, draft })
    finishMoveFile(draft, out, { id, at: now, secrets: carried })
  } catch (error) {
    settleCutMove(dataDir)
    if (movedAway(dataDir) === null) removeDatabase(draft)
    throw error
  }
  return { orders, secretsLeft: left }
}

async function carriedSecrets(
  store: Store,
  { secrets, passphrase }: { secrets: Secrets; passphrase: string | null },
): Promise<{ carried: Record<string, string> | null; left: string[] }> {
  const all = sealedIn(store)
  if (passphrase === null) return { carried: null, left: all.map(({ name }) => name) }
  const carried: Record<string, string> = {}
  const left: string[] = []
  for (const { name, sealed } of all) {
    try {
      carried[name] = await sealWith(passphrase, await secrets.unprotect(sealed))
    } catch {
      // Another shell's, or the key is gone: it is given anew on the other device.
      left.push(name)
    }
  }
  return { carried, left }
}

/**
 * Takes over a station from the file of a move: this device goes on with what stood in line, once. What was in the
 * folder is kept as by a restore. Throws StoreUnusable for another file, a wrong passphrase and a file taken before.
 */
export async function importMove(options: {
  dataDir: string
  from: string
  secrets: Secrets
  passphrase: string | null
  now: number
}): Promise<{ orders: number; kept: string | null; secrets: number }> {
  const { dataDir, from, now } = options
  const record = readMove(from)
  if (cameBy(storeFile(dataDir), record.id))
    throw new StoreUnusable(
      `${from} was taken over here already. Start the station; a second time would print and answer again what was done since.`,
    )
  const lock = lockDataDir(dataDir)
  try {
    const secrets = await reProtected(record.secrets, options)
    const { orders } = await prepareRestore(dataDir, from)
    // Where it went away before, it comes back.
    markReturn(dataDir, record.id)
    const kept = swapMoved(dataDir, now, (draft) => settleMoved(draft, record.id, secrets))
    takeBackMove(dataDir)
    return { orders, kept, secrets: secrets.size }
  } catch (error) {
    // A key that finds no room is the disk's matter, not the key's.
    const isFull = error instanceof SecretUnreadable && storeProblemOf(error.cause) === 'full'
    throw storeFailure(dataDir, isFull ? error.cause : error)
  } finally {
    dropDraft(dataDir)
    lock.release()
  }
}

/** Why the file of a move is not taken over with that passphrase. */
export type MoveRefusal = 'not-a-move' | 'taken-before' | 'wrong-passphrase'

/** Why the file `from` cannot be taken over in a folder with that passphrase; null where it can. Changes nothing. */
export async function refusalOf(
  dataDir: string,
  from: string,
  passphrase: string,
): Promise<MoveRefusal | null> {
  let record: ReturnType<typeof readMove>
  try {
    record = readMove(from)
  } catch {
    return 'not-a-move'
  }
  if (cameBy(storeFile(dataDir), record.id)) return 'taken-before'
  // One passphrase seals them all.
  const [sealed] = Object.values(record.secrets ?? {})
  if (sealed === undefined || (await openWith(passphrase, sealed)) !== null) return null
  return 'wrong-passphrase'
}

async function reProtected(
  carried: Record<string, string> | null,
  { secrets, passphrase }: { secrets: Secrets; passphrase: string | null },
): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>()
  if (carried === null || Object.keys(carried).length === 0) return made
  if (passphrase === null)
    throw new StoreUnusable(
      'This file carries secrets under a passphrase: give it with --passphrase-file FILE.',
    )
  for (const [name, sealed] of Object.entries(carried)) {
    const text = await openWith(passphrase, sealed)
    if (text === null)
      throw new StoreUnusable('That is not the passphrase of this file. Nothing was changed; try again.')
    made.set(name, await secrets.protect(text))
  }
  return made
}

/** Lets the station of a folder that has moved take orders again, where the move did not work. */
export function undoMove(dataDir: string): void {
  const lock = lockDataDir(dataDir)
  try {
    takeBackMove(dataDir)
  } finally {
    lock.release()
  }
}
