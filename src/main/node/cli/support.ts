import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Check } from '#shared/api/health.ts'
import { storedChecks } from '../../health/stored-checks.ts'
import { isDataDirLocked } from '../../store/lock.ts'
import { openStore } from '../../store/open.ts'
import { storeFile } from '../../store/problem.ts'
import { makeSupportFile } from '../../support/support-file.ts'
import { CliFailure, flag, type Flags } from './arguments.ts'

/** The built program: its folder and version. */
export type Program = { program: string; version: string }

/** Writes the file for support; also while the station runs, and on a store that cannot be opened. */
export function supportFileTo(dataDir: string, flags: Flags, program: Program): unknown {
  const out = resolve(flag(flags, 'out', z.string({ error: 'name the file to write' }).min(1)))
  if (!existsSync(dataDir))
    throw new CliFailure(`There is no folder ${dataDir}. Name the data folder with --data.`)
  const now = Date.now()
  const checks = checksOf(dataDir, now)
  const { zip } = makeSupportFile({ ...program, dataDir, checks, now })
  try {
    writeFileSync(out, zip, { mode: 0o600 })
  } catch (error) {
    throw new CliFailure(
      `--out: ${out} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    )
  }
  return { support: out, bytes: zip.length }
}

function checksOf(dataDir: string, now: number): Check[] | null {
  // Opening would make one.
  if (!existsSync(storeFile(dataDir))) return null
  try {
    const store = openStore(dataDir)
    try {
      return storedChecks(store, { dataDir, isRunning: isDataDirLocked(dataDir), now })
    } finally {
      store.close()
    }
  } catch {
    // The file says of the store itself what is wrong with it.
    return null
  }
}
