import { readdirSync } from 'node:fs'
import type { Check } from '#shared/api/health.ts'
import { backupTime, newestBackup } from '#shared/backups/plan.ts'
import { checksOf, lastingSince, withNoted } from '#shared/health/checks.ts'
import { deviceClock } from '../base/device-clock.ts'
import { createLocations } from '../base/locations.ts'
import { countedFactsOf } from '../store/counted-facts.ts'
import { freeBytesOf } from '../store/kept-backups.ts'
import { backupsFolder } from '../store/backups-folder.ts'
import type { Store } from '../store/open.ts'
import { isElsewhere, knownFacts } from './known-facts.ts'
import { notedChecks } from './noted-checks.ts'

/** A running station notes what it found every minute: an older note is of one that hangs (ms). */
const noteLastsMs = 3 * 60_000

/**
 * The checks of device health as another process finds them (the CLI): what is stored is read anew, and what only the
 * running station knows is taken from its last note. `now` in epoch ms.
 */
export function storedChecks(
  store: Store,
  { dataDir, isRunning, now }: { dataDir: string; isRunning: boolean; now: number },
): Check[] {
  const noted = notedChecks(store)
  const locations = createLocations(store).inUse()
  const seen = checksOf({
    now,
    counted: countedFactsOf(store.reading)({ now }),
    ...knownFacts(store, locations, now),
    freeBytes: orNull(() => freeBytesOf(dataDir)),
    backups: {
      last: orNull(() => lastNamed(backupsFolder(dataDir), now)),
      running: null,
      fullInDays: null,
      problem: null,
    },
    clock: deviceClock(store),
    isElsewhere: isElsewhere(locations, now),
    live: null,
  })
  const isFresh = isRunning && noted !== null && now - noted.at <= noteLastsMs
  const checks = isFresh ? withNoted(seen, noted.checks) : seen
  return lastingSince(checks, noted?.checks ?? [], now)
}

/** The newest backup, by its name alone: to open them all would take seconds. */
function lastNamed(folder: string, now: number): { at: number; orders: null } | null {
  const named = readdirSync(folder).flatMap((name) => backupTime(name) ?? [])
  const newest = newestBackup(
    named.map((at) => ({ at })),
    now,
  )
  return newest && { at: newest.at, orders: null }
}

/** Null where the disk does not say. */
function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
