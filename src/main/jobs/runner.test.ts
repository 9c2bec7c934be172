import { expect, it } from 'vitest'
import type { Clock, ClockListener } from '../base/clock.ts'
import { errorLine } from '../base/unexpected.ts'
import { createJobRunner, type Job } from './runner.ts'

const start = Date.parse('2026-11-24T17:40:00Z')

/** A clock turned by hand that lets what it starts come to rest after each timer. */
function handClock() {
  let passed = 0
  let setBy = 0
  const timers = new Set<{ at: number; work: () => void }>()
  const listeners = new Set<ClockListener>()
  const clock: Clock = {
    now: () => start + passed + setBy,
    steady: () => passed,
    after: (ms, work) => {
      const timer = { at: passed + ms, work }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    lastStandStill: () => null,
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return {
    clock,
    timers,
    listeners,
    /** Somebody sets the device's clock by that much. */
    set: (byMs: number) => {
      setBy += byMs
      for (const { onStepped } of listeners) onStepped?.(byMs)
    },
    advance: async (ms: number) => {
      const until = passed + ms
      for (;;) {
        const [next] = [...timers].toSorted((a, b) => a.at - b.at)
        if (!next || next.at > until) break
        timers.delete(next)
        passed = Math.max(passed, next.at)
        next.work()
        await rest()
      }
      passed = until
    },
  }
}

/** Everything that waits for nothing outside is over. */
const rest = () => new Promise((resolve) => setImmediate(resolve))

/** A runner over a list that the test changes; `ran` says what ran when. */
function runnerOf(options: { concurrency?: number; run?: (key: string) => Promise<string> | string } = {}) {
  const time = handClock()
  const list = new Map<string, number>()
  const ran: { key: string; at: number }[] = []
  const logged: unknown[] = []
  const reported: string[] = []
  const deps = {
    jobs: (): Job[] => [...list].map(([key, at]) => ({ key, at })),
    run: options.run ?? ((key: string) => (list.delete(key), 'done')),
  }
  const runner = createJobRunner<Job, string>({
    part: 'outbox',
    clock: time.clock,
    // No jitter: waits are 1 s, 2 s, 4 s, up to 30 s.
    random: () => 1,
    log: { info: () => {}, warn: () => {}, error: (detail) => void logged.push(detail) },
    report: (_part, error) => void reported.push(error === null ? 'well' : errorLine(error)),
    ...(options.concurrency && { concurrency: options.concurrency }),
    jobs: () => deps.jobs(),
    run: ({ key }) => {
      ran.push({ key, at: time.clock.now() - start })
      return deps.run(key)
    },
  })
  const at = (ms: number) => start + ms
  return { ...time, runner, list, ran, logged, reported, deps, at }
}

/** A promise ended from outside. */
function gate() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { promise, open: () => resolve('done'), breakDown: (why: string) => reject(new Error(why)) }
}

it('runs nothing before it is started, then what is due, and by one timer what is not', async () => {
  const { runner, list, ran, timers, advance, at } = runnerOf()
  list.set('now', at(0)).set('soon', at(500)).set('later', at(60_000))
  runner.wake()
  await rest()
  expect(ran).toEqual([])
  runner.start()
  await rest()
  expect(ran).toEqual([{ key: 'now', at: 0 }])
  expect(timers.size).toBe(1)
  await advance(61_000)
  expect(ran.map(({ key, at }) => `${key} ${at}`)).toEqual(['now 0', 'soon 500', 'later 60000'])
  expect(timers.size).toBe(0)
})

it('runs one job of a key at a time, and looks again when it is over', async () => {
  const gates = [gate(), gate()]
  let starts = 0
  const { runner, list, ran, at } = runnerOf({ run: () => gates[starts++]?.promise ?? 'none' })
  list.set('a', at(0))
  runner.start()
  runner.wake()
  await rest()
  runner.wake()
  await rest()
  expect(ran).toHaveLength(1)
  gates[0]?.open()
  await rest()
  expect(ran).toHaveLength(2)
  list.clear()
  gates[1]?.open()
  await runner.idle()
  expect(ran).toHaveLength(2)
})

it('does not start a key twice when its work wakes the runner before it waits for anything', async () => {
  const { runner, list, ran, deps, at } = runnerOf()
  deps.run = (key) => {
    runner.wake()
    list.delete(key)
    return 'done'
  }
  list.set('a', at(0))
  runner.start()
  await rest()
  expect(ran).toHaveLength(1)
})

it('runs so many at once, and the next when one of them is over', async () => {
  const gates = new Map(['a', 'b', 'c'].map((key) => [key, gate()]))
  const { runner, list, ran, at } = runnerOf({
    concurrency: 2,
    run: async (key) => {
      await gates.get(key)?.promise
      list.delete(key)
      return 'done'
    },
  })
  list.set('a', at(0)).set('b', at(0)).set('c', at(0))
  runner.start()
  await rest()
  expect(ran.map(({ key }) => key)).toEqual(['a', 'b'])
  gates.get('b')?.open()
  await rest()
  expect(ran.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  for (const { open } of gates.values()) open()
  await runner.idle()
})

it('an unexpected error holds its key back longer each time, says so, and the others go on', async () => {
  const { runner, list, ran, logged, reported, deps, advance, at } = runnerOf()
  const isBroken = new Set(['bad'])
  deps.run = (key) => {
    if (isBroken.has(key)) throw new Error('disk full')
    list.delete(key)
    return 'done'
  }
  list.set('bad', at(0)).set('good', at(0))
  runner.start()
  await rest()
  await advance(20_000)
  expect(ran.filter(({ key }) => key === 'good')).toHaveLength(1)
  expect(ran.filter(({ key }) => key === 'bad').map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000, 15_000])
  expect(logged[0]).toEqual({ part: 'outbox', job: 'bad', error: 'Error: disk full' })
  expect(new Set(reported)).toEqual(new Set(['Error: disk full']))
  // No wait is longer than half a minute.
  await advance(10 * 60_000)
  const late = ran.map(({ at }) => at).slice(-3)
  expect([late[1]! - late[0]!, late[2]! - late[1]!]).toEqual([30_000, 30_000])

  isBroken.clear()
  await advance(30_000)
  expect(list.size).toBe(0)
  expect(reported.at(-1)).toBe('well')
})

it('an outside wake does not shorten that wait, however often it comes', async () => {
  const { runner, list, ran, deps, advance, at } = runnerOf()
  deps.run = () => Promise.reject(new Error('disk full'))
  list.set('bad', at(0))
  runner.start()
  for (let n = 0; n < 1_000; n += 1) {
    runner.wake()
    await Promise.resolve()
  }
  await rest()
  expect(ran).toHaveLength(1)
  await advance(1_000)
  expect(ran).toHaveLength(2)
})

it('starts the waits anew once a key has come through', async () => {
  const { runner, list, ran, deps, advance, at } = runnerOf()
  let failures = 3
  deps.run = () => {
    if ((failures -= 1) >= 0) throw new Error('once more')
    list.set('a', at(100_000))
    return 'done'
  }
  list.set('a', at(0))
  runner.start()
  await rest()
  await advance(50_000)
  expect(ran.map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000])
  failures = 1
  list.set('a', at(0))
  runner.wake()
  await rest()
  await advance(1_000)
  expect(ran.map(({ at }) => at).slice(4)).toEqual([50_000, 51_000])
})

it('a key that never comes to rest cannot spin: it is held back and the loop of events goes on', async () => {
  const { runner, list, ran, reported, deps, advance, at } = runnerOf()
  deps.run = (key) => {
    if (key === 'other') list.delete(key)
    return 'done, and due again'
  }
  list.set('restless', at(0)).set('other', at(5_000))
  runner.start()
  await rest()
  expect(ran.length).toBeLessThan(30)
  expect(reported).toEqual(['Error: the job does not come to rest'])
  await advance(10_000)
  expect(ran.some(({ key }) => key === 'other')).toBe(true)
  expect(ran.length).toBeLessThan(30 * 11)
})

it('when what is to be done cannot be read, it waits and asks again by itself', async () => {
  const { runner, list, ran, reported, deps, advance, at } = runnerOf()
  const list0 = deps.jobs
  let asked = 0
  deps.jobs = () => {
    asked += 1
    throw new Error('unreadable')
  }
  list.set('a', at(0))
  runner.start()
  await rest()
  await advance(6_900)
  expect(asked).toBe(3)
  expect(ran).toEqual([])
  expect(new Set(reported)).toEqual(new Set(['Error: unreadable']))
  deps.jobs = list0
  await advance(100)
  expect(ran).toEqual([{ key: 'a', at: 7_000 }])
  expect(reported.at(-1)).toBe('well')
})

it('a held key that has nothing to do any more is forgotten, and counts as well', async () => {
  const { runner, list, reported, deps, at } = runnerOf()
  deps.run = () => Promise.reject(new Error('gone'))
  list.set('a', at(0))
  runner.start()
  await rest()
  list.clear()
  runner.wake()
  expect(reported).toEqual(['Error: gone', 'well'])
})

it('a clock that is set makes due what is due by it, and neither ends nor lengthens the wait after an error', async () => {
  const { runner, list, ran, deps, set, advance, at } = runnerOf()
  deps.run = (key) => {
    if (key === 'bad') throw new Error('disk full')
    list.delete(key)
    return 'done'
  }
  list.set('bad', at(-7_200_000)).set('at six', at(3_600_000))
  runner.start()
  await rest()
  set(3_600_000)
  await rest()
  expect(ran.map(({ key }) => key)).toEqual(['bad', 'at six'])
  set(-7_200_000)
  await advance(1_000)
  expect(ran.map(({ key }) => key)).toEqual(['bad', 'at six', 'bad'])
})

it('what is asked for now runs at once, also before the start, and is shared by all who ask', async () => {
  const { promise, open } = gate()
  const { runner, ran, at } = runnerOf({ run: () => promise })
  const job = { key: 'a', at: at(60_000) }
  const asked = [runner.now(job), runner.now(job)]
  open()
  expect(await Promise.all(asked)).toEqual(['done', 'done'])
  expect(ran).toHaveLength(1)
})

it('who asked for it hears of its unexpected error, and it is tried again like any other', async () => {
  const { runner, list, ran, deps, advance, at } = runnerOf()
  deps.run = () => Promise.reject(new Error('unexpected'))
  list.set('a', at(0))
  runner.start()
  await expect(runner.now({ key: 'a', at: at(0) })).rejects.toThrow('unexpected')
  await rest()
  await advance(1_000)
  expect(ran).toHaveLength(2)
})

it('stop starts nothing more and waits for what is under way', async () => {
  const { promise, open } = gate()
  const { runner, list, ran, timers, listeners, at } = runnerOf({ run: () => promise })
  list.set('a', at(0)).set('b', at(1_000))
  runner.start()
  await rest()
  let isOver = false
  const stopped = runner.stop().then(() => (isOver = true))
  await rest()
  expect(isOver).toBe(false)
  open()
  await stopped
  runner.wake()
  await rest()
  expect(ran.map(({ key }) => key)).toEqual(['a'])
  expect([timers.size, listeners.size]).toEqual([0, 0])
})

it('stop does not wait for ever for work that never ends', async () => {
  const { runner, list, advance, at } = runnerOf({ run: () => new Promise(() => {}) })
  list.set('stuck', at(0))
  runner.start()
  await rest()
  let isOver = false
  const stopped = runner.stop().then(() => (isOver = true))
  await advance(2_900)
  expect(isOver).toBe(false)
  await advance(100)
  await stopped
})
