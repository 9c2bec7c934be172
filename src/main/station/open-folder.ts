import { chooseMode } from './folder.ts'
import type { StandIn } from './folder-mode.ts'
import { keepPrivate } from '../base/keep-private.ts'
import type { Log } from '../base/log.ts'
import { forgetDamage, isDamageNoted } from '../store/known-damage.ts'
import { refuseMoved, settleCutMove } from '../store/moved-away.ts'
import { openStore, type Store } from '../store/open.ts'
import { storeFailure, StoreUnsound } from '../store/problem.ts'
import { forgetUnfinishedRestore } from '../store/restore.ts'
import type { Closing } from './closing.ts'
import { remember } from './remember.ts'

/** Opens the store of a folder that is locked for us, and settles what the folder is for. Throws a sentence for people. */
export function openFolder(
  dataDir: string,
  wish: { demo: boolean; standIn: StandIn; givesKey: boolean; mustBeSound: boolean },
  { log, closing }: { log: Log; closing: Closing },
) {
  const settled = settleCutMove(dataDir)
  if (settled === 'goes-on-here')
    log.warn({}, 'the move to another device was cut off before its file was whole: this device goes on')
  refuseMoved(dataDir)
  forgetUnfinishedRestore(dataDir)
  const store = openStore(dataDir)
  const isPrivate = keepPrivate(dataDir)
  if (!isPrivate) log.warn({}, 'other users of this machine can read the data folder')
  closing.add(store.close)
  if (wish.mustBeSound && !isSound(store, dataDir)) throw new StoreUnsound(dataDir)
  // A station that may only read would refuse every order; on a full disk, or while another program writes, it comes
  // up, says so and goes on by itself.
  const problem = store.probe()
  if (problem === 'read-only') throw storeFailure(dataDir, { code: 'SQLITE_READONLY' })
  if (problem === 'damaged' && wish.mustBeSound) throw new StoreUnsound(dataDir)
  giveSpaceBack(store, log)
  const { mode, runsStandIn } = chooseMode(store, dataDir, wish)
  remember(store, 'folder-mode', mode)
  return { store, isPrivate, mode, runsStandIn }
}

/** Where damage was met before, every page is read: nobody is waiting for an order yet. */
function isSound(store: Store, dataDir: string): boolean {
  const isNoted = isDamageNoted(dataDir)
  const isOk = store.check(isNoted) === 'ok'
  if (isOk && isNoted) forgetDamage(dataDir)
  return isOk
}

/** A store from before is written anew at a start at which nobody waits for an order. */
function giveSpaceBack(store: Store, log: Log): void {
  if (store.orders.running().length > 0) return
  const began = performance.now()
  const became = store.writeAnewIfSmall()
  if (became === 'done')
    log.info(
      { ms: Math.round(performance.now() - began) },
      'the store was written anew: it gives space back now',
    )
  else if (became !== 'is-so') log.info({ became }, 'the store is not one that gives space back')
}
