import type { DeviceState } from '#shared/api/device.ts'
import {
  type FirstRunMove,
  type FirstRunProgress,
  firstRunBegun,
  firstRunProgress,
  type FirstRunStep,
  firstRunStepsFor,
  moveFirstRun,
  settleFirstRun,
} from '#shared/station/first-run.ts'
import type { OwnWindow } from '#shared/station/own-window.ts'
import type { Changes } from '../base/changes.ts'
import type { Locations } from '../base/locations.ts'
import type { Transactions } from '../base/transactions.ts'
import type { OwnWindowSettings } from './own-window.ts'
import type { Store } from '../store/open.ts'

const key = 'first-run'

/**
 * The first run of a device (docs/first-run.md): begun where nobody has an account and there is no location, kept with every step, so that it
 * goes on after a restart. A demo has none, and neither has a restaurant from before it was asked.
 */
export function createFirstRun(deps: {
  store: Store
  changes: Changes
  transactions: Transactions
  locations: Locations
  ownWindow: Pick<OwnWindowSettings, 'state'>
  facts: { demo: boolean }
}) {
  const { store, changes, transactions, locations, ownWindow, facts } = deps
  const steps = firstRunStepsFor(ownWindow.state() !== null)
  const kept = store.settings.get(key)
  // Null: it was closed.
  let progress = kept === null ? null : (firstRunProgress.safeParse(kept).data ?? begun())
  if (progress !== null) progress = settleFirstRun(progress, steps)

  function begun(): FirstRunProgress | null {
    const isEmpty = store.people.all().length === 0 && locations.all().length === 0
    return isEmpty && !facts.demo ? firstRunBegun : null
  }

  /** What a restaurant needs and this device does not have. */
  function missing(skipped: readonly FirstRunStep[]): FirstRunStep[] {
    const isThere: Record<FirstRunStep, () => boolean> = {
      language: () => true,
      account: () => store.people.all().some(({ role, leftAt }) => role === 'manager' && leftAt === null),
      location: () => locations.inUse().length > 0,
      printer: () => store.printers.all().length > 0,
      sound: () => !skipped.includes('sound'),
      kiosk: () => !skipped.includes('kiosk') || isSet(ownWindow.state()),
      doordash: () => store.integrations.all().some(({ channel }) => channel === 'doordash'),
    }
    return steps.filter((step) => !isThere[step]())
  }

  return {
    state: (): DeviceState['firstRun'] =>
      progress && { ...progress, steps, missing: missing(progress.skipped) },
    /** Throws where the disk takes nothing: then nothing changes. */
    move: (step: FirstRunStep, move: FirstRunMove): void => {
      if (progress === null) return
      const next = moveFirstRun(progress, step, move, steps)
      transactions.run(() => store.settings.put(key, next))
      progress = next
      changes.device.publish(['device'])
    },
    /** The sound was heard after all, or what is still missing is not wanted here. */
    close: (): void => {
      transactions.run(() => store.settings.put(key, null))
      progress = null
      changes.device.publish(['device'])
    },
  }
}

/** Either of the two was wanted on this device. */
const isSet = (window: OwnWindow | null) => window !== null && (window.kiosk || window.autoStart !== 'off')
