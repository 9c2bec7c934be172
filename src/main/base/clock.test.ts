import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ClockListener, createStationClock } from './clock.ts'

/** A machine whose clocks go on together until something happens to one of them. */
function machine() {
  const at = { wall: Date.parse('2026-11-24T17:40:00Z'), running: 5_000, awake: 90_000 }
  return {
    at,
    sources: { wall: () => at.wall, running: () => at.running, awake: () => Math.floor(at.awake / 10) * 10 },
    run: (ms: number) => {
      at.wall += ms
      at.running += ms
      at.awake += ms
    },
    sleep: (ms: number) => {
      at.wall += ms
      at.awake += ms
    },
    set: (byMs: number) => {
      at.wall += byMs
    },
  }
}

function watched(onError?: (error: unknown) => void) {
  const device = machine()
  const clock = createStationClock(device.sources, onError)
  clock.start()
  const heard: (string | number)[][] = []
  const listener: ClockListener = {
    onStep: (byMs) => void heard.push(['step', byMs, clock.now()]),
    onStepped: (byMs) => void heard.push(['stepped', byMs, clock.now()]),
    onStandStill: ({ from, to }) => void heard.push(['stood-still', to - from]),
  }
  clock.watch(listener)
  /** A second goes by, and the clock is looked at. */
  const second = () => {
    device.run(1_000)
    vi.advanceTimersByTime(1_000)
  }
  return { ...device, clock, heard, second }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

describe('the station’s clock', () => {
  it.each([3_600_000, -3_600_000])(
    'a clock set by %i ms is followed only once everybody moved along',
    (by) => {
      const { clock, heard, set, at, second } = watched()
      second()
      const before = clock.now()
      set(by)
      expect(clock.now()).toBe(before)
      const steady = clock.steady()
      second()
      expect(heard).toEqual([
        ['step', by, before + 1_000],
        ['stepped', by, before + 1_000 + by],
      ])
      expect(clock.now()).toBe(at.wall)
      expect(clock.steady() - steady).toBe(1_000)
    },
  )

  it('who cannot move along holds the new time back, and is asked again', () => {
    const errors: unknown[] = []
    const { clock, set, at, second, heard } = watched((error) => void errors.push(error))
    let isFull = true
    clock.watch({
      onStep: () => {
        if (isFull) throw new Error('disk full')
      },
    })
    set(3_600_000)
    for (let seconds = 0; seconds < 10; seconds += 1) second()
    expect(clock.now()).toBe(at.wall - 3_600_000)
    expect(errors).toHaveLength(10)
    isFull = false
    second()
    expect(clock.now()).toBe(at.wall)
    expect(heard.filter(([what]) => what === 'stood-still')).toEqual([])
  })

  it('a clock that was set back before the start is followed at the start, once everybody can move along', () => {
    const device = machine()
    const reached = device.at.wall + 300_000
    const clock = createStationClock(device.sources, () => {}, reached)
    const heard: (string | number)[][] = []
    let isReady = false
    clock.watch({
      onStep: (byMs) => {
        if (!isReady) throw new Error('the store is locked')
        heard.push(['step', byMs, clock.now()])
      },
      onStepped: (byMs) => void heard.push(['stepped', byMs, clock.now()]),
    })
    device.run(500)
    clock.start()
    expect(clock.now()).toBe(reached + 500)
    isReady = true
    device.run(1_000)
    vi.advanceTimersByTime(1_000)
    expect(heard).toEqual([
      ['step', -300_000, reached + 1_500],
      ['stepped', -300_000, device.at.wall],
    ])
    clock.stop()
  })

  it('a clock that shows a later time than was ever reached is right', () => {
    const device = machine()
    const clock = createStationClock(device.sources, () => {}, device.at.wall - 300_000)
    clock.watch({ onStep: () => expect.unreachable() })
    clock.start()
    expect(clock.now()).toBe(device.at.wall)
    clock.stop()
  })

  it('a correction of a second is no step', () => {
    const { clock, set, at, second, heard } = watched()
    set(1_000)
    second()
    expect(heard).toEqual([])
    expect(clock.now()).toBe(at.wall)
  })

  it('a process that was stopped stood still; nobody set the clock', () => {
    const { clock, run, heard } = watched()
    run(90_000)
    expect(clock.lastStandStill()).toMatchObject({ endedAt: clock.steady() })
    expect(heard).toEqual([['stood-still', 90_000]])
  })

  it('a device that slept stood still, and its sleep counts as time', () => {
    const { clock, sleep, second, heard, at } = watched()
    const steady = clock.steady()
    sleep(600_000)
    second()
    expect(heard).toEqual([['stood-still', 601_000]])
    expect(clock.steady() - steady).toBe(601_000)
    expect(clock.now()).toBe(at.wall)
  })

  it('a clock set during sleep is both', () => {
    const { set, sleep, second, heard } = watched()
    sleep(600_000)
    set(-3_600_000)
    second()
    expect(heard.map((entry) => entry.slice(0, 2))).toEqual([
      ['step', -3_600_000],
      ['stepped', -3_600_000],
      ['stood-still', 601_000],
    ])
  })
})
