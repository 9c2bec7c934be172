import type { Channel } from '#shared/channel.ts'
import { type ConsentBack, type ConsentTaken, consentExpectedAnswer } from '#shared/gateway/consent.ts'
import { consentSubject } from '#shared/gateway/subjects.ts'
import type { Connection } from './connection.ts'

/** Takes a sign-in that came back from a channel's window to the gateway. */
type TakeConsent = (channel: Channel, back: ConsentBack) => Promise<ConsentTaken>

/** A gateway that takes longer (ms) to expect a sign-in is asked in vain. */
const expectsWithinMs = 5_000

/** Sign-ins at channels whose windows come back to the gateway (shared/gateway/consent.ts). */
export function createConsents(deps: { connection: Pick<Connection, 'current'>; deviceId: () => string }) {
  /** Nobody waits for one yet. */
  let take: TakeConsent = () => Promise.resolve({ outcome: 'state-mismatch', language: 'en' })

  return {
    /** Has the gateway expect somebody who comes back from a channel's window; false where it cannot be told. Never throws. */
    expect: async (channel: Channel, stateDigest: string): Promise<boolean> => {
      const connection = deps.connection.current()
      if (connection === null) return false
      try {
        const subject = consentSubject(deps.deviceId(), channel)
        const told = JSON.stringify({ stateDigest })
        const answer = await connection.request(subject, told, { timeout: expectsWithinMs })
        return consentExpectedAnswer.parse(answer.json()).isExpected
      } catch {
        return false
      }
    },
    cameBack: (channel: Channel, back: ConsentBack): Promise<ConsentTaken> => take(channel, back),
    /** Who takes what comes back. */
    takenBy: (takes: TakeConsent): void => void (take = takes),
  }
}
