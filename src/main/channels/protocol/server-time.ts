import type { Clock } from '../../base/clock.ts'

/** DoorDash refuses a token from a minute ahead; up to here a difference is nobody's business. In ms. */
export const tolerableMs = 30_000
/** A `Date` has whole seconds, and answers take their time: within this, two of them say the same. In ms. */
const sameMs = 5_000
/** An answer that took longer tells too little about when it was written. In ms. */
const slowestMs = 10_000
/** So many answers in a row must agree before one server is believed more than this device. */
const agreeing = 3
/** No server of DoorDash's lives outside of these years: such a `Date` is a broken proxy's. */
const believable = { from: Date.parse('2026-01-01T00:00:00Z'), to: Date.parse('2100-01-01T00:00:00Z') }

/** What one answer says about time: the server's `Date` (epoch ms, or null without a usable one), and when it was asked. */
export type Seen = { date: number | null; sentAt: number; tookMs: number }

/** A `Date` header as epoch ms; null when there is none that could be true. */
export function believableDate(header: string | null): number | null {
  const at = header === null ? Number.NaN : Date.parse(header)
  return at >= believable.from && at < believable.to ? at : null
}

/**
 * What time it is for one server, by the `Date` of its answers. Tokens carry the time, and a device whose clock is wrong
 * would be refused for ever: once several answers agree, or one such token was accepted, the server's time is used.
 */
export function createServerTime(deps: { clock: Clock; onChange: () => void }) {
  const { clock } = deps
  /** How far this device was ahead at the last answers, in ms; newest last. */
  let samples: number[] = []
  /** What is believed: 0 for a clock that is right, null before anything is known. */
  let aheadMs: number | null = null

  clock.watch({
    onStepped: (byMs) => {
      samples = samples.map((ahead) => ahead + byMs)
      if (aheadMs !== null) setOffset(aheadMs + byMs)
    },
  })

  function setOffset(ahead: number): void {
    const before = aheadMs
    aheadMs = Math.abs(ahead) < tolerableMs ? 0 : Math.round(ahead / 1_000) * 1_000
    if (before === null || Math.abs(before - aheadMs) > sameMs) deps.onChange()
  }

  const aheadBy = ({ date, sentAt, tookMs }: Seen & { date: number }) => sentAt + tookMs / 2 - (date + 500)

  return {
    /** Epoch ms as the server counts them. */
    now: (): number => clock.now() - (aheadMs ?? 0),
    /** How far this device's clock is ahead of the server's, in ms, negative when it is slow; null while nobody knows. */
    aheadMs: (): number | null => aheadMs,
    /** An answer came, whatever it was. */
    heard: (seen: Seen): void => {
      if (seen.date === null || seen.tookMs > slowestMs) return
      samples = [...samples, aheadBy({ ...seen, date: seen.date })].slice(-agreeing)
      if (samples.length < agreeing || Math.max(...samples) - Math.min(...samples) > sameMs) return
      setOffset(samples.toSorted((a, b) => a - b)[1] ?? 0)
    },
    /** The time an answer gives for a second try, when its own tells that the first was signed with a wrong one; else null. */
    betterThan: (signedAt: number, { date, tookMs }: Seen): number | null =>
      date === null || tookMs > slowestMs || Math.abs(date - signedAt) < tolerableMs ? null : date,
    /** A token with the time of this answer was accepted where ours was refused: that is proof. */
    proven: (seen: Seen): void => {
      if (seen.date === null) return
      const ahead = aheadBy({ ...seen, date: seen.date })
      samples = [ahead, ahead, ahead]
      setOffset(ahead)
    },
  }
}
export type ServerTime = ReturnType<typeof createServerTime>

/** One `ServerTime` per server, by the address it is called at, or by a name where only a gateway knows that. */
export function createServerTimes(deps: { clock: Clock; onChange: (aheadMs: number | null) => void }) {
  const byName = new Map<string, ServerTime>()
  const named = (name: string): ServerTime => {
    const known =
      byName.get(name) ?? createServerTime({ clock: deps.clock, onChange: () => deps.onChange(aheadMs()) })
    byName.set(name, known)
    return known
  }
  const of = (url: string): ServerTime => named(new URL(url).origin)
  const aheadMs = (): number | null =>
    [...byName.values()]
      .flatMap((one) => one.aheadMs() ?? [])
      .toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null

  return {
    of,
    named,
    /** How far this device's clock is ahead in ms, as the server that disagrees most says; null while nobody knows. */
    aheadMs,
    /** Epoch ms of this device. */
    now: deps.clock.now,
  }
}
export type ServerTimes = ReturnType<typeof createServerTimes>
