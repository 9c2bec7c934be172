import { uptime } from 'node:os'

/** The only source of time in the core; tests pass one they turn by hand. */
export type Clock = {
  /** Epoch milliseconds, as this device shows them. Jumps only together with what is stored, see `ClockListener`. */
  now: () => number
  /**
   * Milliseconds since some moment. Nobody can set it, it never goes back, and sleep counts: for everything in memory
   * that lasts.
   */
  steady: () => number
  /** Runs `work` once after `ms`; the answer cancels it. */
  after: (ms: number, work: () => void) => () => void
  /** The last time the station did nothing although it ran: its process was stopped, or the device slept. */
  lastStandStill: () => StandStill | null
  /** The answer stops listening. */
  watch: (listener: ClockListener) => () => void
}

/** `from` and `to` in epoch ms; `endedAt` is the end again in steady ms. */
export type StandStill = { from: number; to: number; endedAt: number }

/**
 * What may happen to time. A clock that is set must neither end what has just begun nor hold back what is due: what is
 * stored moves along by as much, in `onStep`, and `now` follows only after that succeeded. It is tried again until it
 * does.
 */
export type ClockListener = {
  /** Somebody, or the network, set the device's clock by that many ms. `now` still gives the old time. */
  onStep?: (byMs: number) => void
  /** `now` gives the new time. */
  onStepped?: (byMs: number) => void
  onStandStill?: (gap: StandStill) => void
}

/** Longest delay a Node timer takes; beyond it would fire at once. */
const longestTimer = 2 ** 31 - 1
const beatMs = 1_000
/** A beat later than this by more than its second means that nothing ran meanwhile. */
const standStillMs = 4_000
/** A smaller difference is a correction nobody notices, and the coarseness of the sources. In ms. */
const toleranceMs = 1_500

/**
 * The machine's clocks: `wall` can be set by anybody, `running` stops while the device sleeps, `awake` does not. All in
 * ms.
 */
const machine = {
  wall: () => Date.now(),
  running: () => performance.now(),
  awake: () => uptime() * 1_000,
}

/**
 * The station's clock; `start` looks at it from now on, every second, and `stop` ends that. `atLeast` (epoch ms) is a time
 * that was reached before: a machine that shows an earlier one was set back while nobody looked, and that is followed
 * like any step, at the start.
 */
export function createStationClock(
  sources: typeof machine = machine,
  onError: (error: unknown) => void = () => {},
  atLeast = -Infinity,
): Clock & { start: () => void; stop: () => void } {
  const read = () => ({ wall: sources.wall(), running: sources.running(), awake: sources.awake() })
  const listeners = new Set<ClockListener>()
  let base = { ...read(), wall: Math.max(sources.wall(), atLeast) }
  let slept = 0
  let last: StandStill | null = null
  let timer: NodeJS.Timeout | null = null

  /** Epoch ms counted on from the last beat, whatever anybody set since. */
  const counted = () => base.wall + sources.running() - base.running
  const steady = () => sources.running() + slept

  /** Looks what became of time since the last beat, and tells. */
  function beat(): void {
    const seen = read()
    const ran = seen.running - base.running
    // Sources of whole seconds differ a little; a device that slept differs by more.
    const sleep = seen.awake - base.awake - ran > toleranceMs ? seen.awake - base.awake - ran : 0
    const passed = ran + sleep
    const difference = seen.wall - base.wall - passed
    const step = Math.abs(difference) < toleranceMs ? 0 : Math.round(difference)
    slept += sleep
    base = { ...seen, wall: step === 0 ? seen.wall : base.wall + passed }
    if (step !== 0) follow(step)
    if (passed < beatMs + standStillMs) return
    const to = now()
    const gap = { from: Math.round(to - passed), to, endedAt: steady() }
    last = gap
    for (const { onStandStill } of listeners) attempt(() => onStandStill?.(gap))
  }

  function follow(step: number): void {
    try {
      for (const { onStep } of listeners) onStep?.(step)
    } catch (error) {
      // The store could not follow. Until it can, time goes on as if nobody had set the clock.
      return onError(error)
    }
    base = { ...base, wall: base.wall + step }
    for (const { onStepped } of listeners) attempt(() => onStepped?.(step))
  }

  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      onError(error)
    }
  }

  function now(): number {
    const steadily = counted()
    const wall = sources.wall()
    return Math.abs(wall - steadily) < toleranceMs ? wall : Math.round(steadily)
  }

  return {
    now,
    steady,
    after: (ms, work) => {
      const pending = setTimeout(() => attempt(work), Math.min(Math.max(ms, 0), longestTimer))
      return () => clearTimeout(pending)
    },
    lastStandStill: () => {
      // After a standstill other work may run before the next beat does, and it asks here.
      if (timer && Math.abs(sources.wall() - base.wall) > beatMs + standStillMs) beat()
      return last
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start: () => {
      // What passed since it was made is no standstill, and a step that is not followed yet still is one.
      base = { ...read(), wall: now() }
      beat()
      timer ??= setInterval(beat, beatMs)
    },
    stop: () => {
      if (timer) clearInterval(timer)
      timer = null
    },
  }
}
