import { join } from 'node:path'
import { channels } from '#shared/channel.ts'
import { lastStoreCheck } from '../../backups/store-check.ts'
import { deviceClock } from '../../base/device-clock.ts'
import { isReadableByOthers } from '../../base/keep-private.ts'
import { gatewayAccessName } from '../../core/all-channels.ts'
import { readPairing } from '../../gateway/pairing-record.ts'
import { servedOf } from '../../gateway/served.ts'
import { storedChecks } from '../../health/stored-checks.ts'
import { pausesIn } from '../../pause/pauses-in.ts'
import { backupsFolder } from '../../store/backups-folder.ts'
import { isDamageNoted } from '../../store/known-damage.ts'
import { isDataDirLocked } from '../../store/lock.ts'
import { movedAway } from '../../store/moved-away.ts'
import { newestGood } from '../../store/offered-backup.ts'
import type { Store } from '../../store/open.ts'
import { restoreCommand } from '../../store/own-command.ts'
import { storeProblemOf } from '../../store/problem.ts'
import { askStation } from './ask-station.ts'

/** What DoorDash's answers said of this device's clock when it last ran. */
function clockHealth(store: Store) {
  const { aheadMs, set, stoodStill } = deviceClock(store)
  const iso = (at: number) => new Date(at).toISOString()
  return {
    aheadSeconds: aheadMs === null ? null : Math.round(aheadMs / 1_000),
    lastSet: set && { at: iso(set.at), bySeconds: Math.round(set.byMs / 1_000) },
    lastStoodStill: stoodStill && { from: iso(stoodStill.from), to: iso(stoodStill.to) },
  }
}

/** How the station's own weekly reading of the whole store last ended; null before the first. */
function weeklyCheck(store: Store) {
  const last = lastStoreCheck(store)
  return last && { at: new Date(last.at).toISOString(), isSound: last.isSound }
}

/** Other screens: whether they may come, how many are paired, and how many the running station noted lately. */
function screensHealth(store: Store, running: boolean) {
  const screens = store.screens.all()
  // It notes each every minute.
  const since = Date.now() - 2 * 60_000
  return {
    on: store.settings.get('screens-on') === true,
    paired: screens.length,
    here: running ? screens.filter(({ lastSeenAt }) => (lastSeenAt ?? 0) > since).length : 0,
  }
}

/**
 * Behind a gateway: what this device is called there, where it connects, and whose orders it was given last. How it stands with
 * it is the check of `intake`, which names the server it is connected to.
 */
function gatewayHealth(store: Store) {
  if (store.settings.getSealed(gatewayAccessName) === undefined) return null
  const { deviceId = null, servers = [], address = null } = readPairing(store) ?? {}
  return { deviceId, address, servers, locations: servedOf(store).map(({ locationId }) => locationId) }
}

/** Of a damaged store: the newest good backup, and what restores it. */
function wayBack(dataDir: string) {
  const newest = newestGood(dataDir)
  if (newest === null) return { newestBackup: null, command: restoreCommand('FILE', dataDir) }
  const file = join(backupsFolder(dataDir), newest.name)
  return {
    newestBackup: { file, at: new Date(newest.at).toISOString(), orders: newest.orders },
    command: restoreCommand(file, dataDir),
  }
}

/** That the restaurant goes on at another device, and since when; null while it is here. */
function movedTo(dataDir: string) {
  const moved = movedAway(dataDir)
  return moved && { at: new Date(moved.at).toISOString(), file: moved.file }
}

/**
 * How the station is, while it runs and while it does not. `--whole` checks every page of the file, which takes seconds for
 * a store of years.
 */
export async function health(store: Store, dataDir: string, isWhole: boolean) {
  const check = store.check(isWhole || isDamageNoted(dataDir))
  try {
    return await healthOf(store, dataDir, check)
  } catch (error) {
    if (storeProblemOf(error) !== 'damaged') throw error
    // The rest cannot be read: what is known without it, and what to do.
    const found = {
      check: check === 'ok' ? String(error) : check,
      problem: 'damaged',
      wayBack: wayBack(dataDir),
    }
    return { ok: false, running: isDataDirLocked(dataDir), moved: movedTo(dataDir), store: found }
  }
}

async function healthOf(store: Store, dataDir: string, check: string) {
  const moved = movedTo(dataDir)
  const problem = store.probe()
  const running = isDataDirLocked(dataDir)
  const gateway = gatewayHealth(store)
  // Behind a gateway nothing listens that could be asked.
  const station = running && gateway === null ? await askStation(store) : null
  const outbox = store.outbox.counts()
  const lastHeardAt = channels.reduce((last, each) => Math.max(last, store.inbox.lastHeard(each) ?? 0), 0)
  const intakeTaken = running && gateway === null ? (store.settings.get('intake-taken') ?? null) : null
  return {
    ok:
      check === 'ok' &&
      moved === null &&
      intakeTaken === null &&
      problem === null &&
      station?.ok !== false &&
      outbox.gaveUp === 0,
    running,
    /** This folder takes no orders any more. */
    moved,
    dataReadableByOthers: isReadableByOthers(dataDir),
    /** What the running station says of itself: it may know of trouble that this process does not meet. */
    station,
    gateway,
    store: {
      check,
      problem,
      /** Null while no damage is known. */
      wayBack: check !== 'ok' || problem === 'damaged' ? wayBack(dataDir) : null,
      orders: store.orders.count(),
      live: store.orders.onBoard().length,
      lastWeeklyCheck: weeklyCheck(store),
    },
    /** Another program has the port the channels deliver to, while the station runs. */
    intakeTaken,
    inbox: {
      rejectedLast24h: store.inbox.refusedSince(Date.now() - 24 * 3_600_000),
      lastHeardAt: lastHeardAt === 0 ? null : new Date(lastHeardAt).toISOString(),
    },
    outbox,
    clock: clockHealth(store),
    pauses: pausesIn(store, Date.now()),
    menus: {
      failedExports: store.menuExports.failedCount(),
      unprovenSoldOut: store.soldOut.unprovenCount(),
    },
    screens: screensHealth(store, running),
    printers: store.printers.all().map((printer) => ({
      id: printer.id,
      name: printer.name,
      waiting: store.printJobs.waiting(printer.id),
      lastPrintedAt: store.printJobs.lastPrintedAt(printer.id),
    })),
    /** The same checks as the page "Device health" shows, the worst first. */
    checks: storedChecks(store, { dataDir, isRunning: running, now: Date.now() }),
  }
}
