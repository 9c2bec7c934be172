import { z } from 'zod'
import type { DeviceClock } from '#shared/api/device.ts'
import { leastStoppedMs } from '#shared/order/meanwhile.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Store } from '../store/open.ts'
import { errorLine } from './unexpected.ts'

const key = 'device-clock'
const stored = z.object({
  aheadMs: z.number().nullable(),
  set: z.object({ at: z.number(), byMs: z.number() }).nullable(),
  stoodStill: z.object({ from: z.number(), to: z.number() }).nullable(),
})
const nothing: DeviceClock = { aheadMs: null, set: null, stoodStill: null }

/** What is known of this device's clock, also for the CLI. */
export function deviceClock(store: Pick<Store, 'settings'>): DeviceClock {
  return stored.catch(nothing).parse(store.settings.get(key))
}

/** Notices what happens to this device's time, writes it down and has everything that waits look again. */
export function createDeviceClock(deps: {
  store: Store
  clock: Clock
  log: Log
  /** Moves every stored time that runs; throws while the store cannot. */
  move: (byMs: number) => void
  onChange: () => void
  /** When the station lived last before this start, epoch ms; null or absent where nobody knows. */
  lastAliveAt?: number | null
}) {
  const { store, clock, log } = deps
  let known = deviceClock(store)

  function keep(changes: Partial<DeviceClock>): void {
    known = { ...known, ...changes }
    try {
      store.settings.put(key, known)
    } catch (error) {
      // A full disk must not take the note for a failed call: what is known stands here all the same.
      log.warn({ error: errorLine(error) }, 'what is known of the clock could not be stored')
    }
  }

  function note(changes: Partial<DeviceClock>): void {
    keep(changes)
    deps.onChange()
  }

  // A station that was killed, or whose machine went down, missed what came in as one that stood still did.
  const from = deps.lastAliveAt ?? null
  const to = clock.now()
  if (from !== null && to - from >= leastStoppedMs) {
    log.warn({ ms: to - from }, 'the station did not run for a while before this start')
    keep({ stoodStill: { from, to } })
  }

  clock.watch({
    onStep: deps.move,
    onStepped: (byMs) => {
      log.warn({ byMs }, 'the clock of this device was set: everything that runs moved along')
      note({ set: { at: clock.now(), byMs } })
    },
    onStandStill: ({ from, to }) => {
      log.warn({ ms: to - from }, 'nothing ran for a while: the process was stopped, or the device slept')
      note({ stoodStill: { from, to } })
    },
  })

  return {
    state: (): DeviceClock => known,
    /** What servers say of our clock changed. */
    noteAhead: (aheadMs: number | null): void => {
      if (aheadMs === known.aheadMs) return
      if (aheadMs)
        log.warn({ aheadMs }, 'the clock of this device is wrong: channels are told the right time')
      note({ aheadMs })
    },
  }
}
export type DeviceClockWatch = ReturnType<typeof createDeviceClock>
