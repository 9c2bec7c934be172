import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { PairingCode } from '#shared/api/screens.ts'
import { codeMinutes, maxWrongCodes, pairingLockMinutes } from '#shared/screens/pairing.ts'
import type { Clock } from '../base/clock.ts'

type Waiting = Omit<PairingCode, 'until'> & { by: string; endsAt: number }
type Try = { ok: true; screen: Waiting } | { ok: false; refusal: 'wrong' } | { ok: false; refusal: 'locked' }

/**
 * The code that waits for a new screen, at most one: six digits, good for five minutes and one use. Ten wrong codes, by
 * whomever, end it and close pairing for ten minutes. In memory alone: a restart ends the code, and so no guess gains by
 * it. Times are steady, so that nobody sets the clock to lengthen a code.
 */
export function createPairing(deps: { clock: Clock; onLocked: () => void }) {
  const { clock } = deps
  let waiting: Waiting | null = null
  let wrong = 0
  let lockedAt: number | null = null

  const lockLeftMs = (): number =>
    lockedAt === null ? 0 : Math.max(0, lockedAt + pairingLockMinutes * 60_000 - clock.steady())
  const current = (): Waiting | null =>
    waiting !== null && clock.steady() < waiting.endsAt ? waiting : (waiting = null)

  return {
    /** A new code for a screen of that name and rights, made by a manager. Null while pairing is closed. */
    make: (screen: Omit<Waiting, 'code' | 'endsAt'>): string | null => {
      if (lockLeftMs() > 0) return null
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      waiting = { ...screen, code, endsAt: clock.steady() + codeMinutes * 60_000 }
      wrong = 0
      lockedAt = null
      return code
    },
    drop: (): void => void (waiting = null),
    /** Whether a code is the one that waits; it is used up by that. */
    try: (code: string): Try => {
      if (lockLeftMs() > 0) return { ok: false, refusal: 'locked' }
      const screen = current()
      // Without a code that waits there is nothing to guess: a stranger must not be able to close pairing beforehand.
      if (screen === null) return { ok: false, refusal: 'wrong' }
      if (isSame(code, screen.code)) {
        waiting = null
        return { ok: true, screen }
      }
      wrong += 1
      if (wrong < maxWrongCodes) return { ok: false, refusal: 'wrong' }
      waiting = null
      lockedAt = clock.steady()
      deps.onLocked()
      return { ok: false, refusal: 'locked' }
    },
    lockLeftMs,
    /** The code as a manager sees it, on the station's clock. */
    shown: (): PairingCode | null => {
      const screen = current()
      if (screen === null) return null
      const { code, name, rights, stationId, endsAt } = screen
      return { code, name, rights, stationId, until: clock.now() + endsAt - clock.steady() }
    },
  }
}
export type Pairing = ReturnType<typeof createPairing>

/** Compares without telling by its time how much was right. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
