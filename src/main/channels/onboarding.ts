import type { IntegrationRecord } from '../store/integrations.ts'

/**
 * What came of one attempt to activate. `waiting`: the channel was asked, or may have been, and has not said yet; the
 * attempt is repeated until it has, so repeating it must be harmless.
 */
export type ActivationAttempt =
  | { kind: 'activated' }
  | { kind: 'failed'; code: string | null; details: string | null }
  | { kind: 'waiting' }

/** What a delivery channel has to offer to be activated from here. */
export type ChannelPort = {
  /** Whether this device knows how to reach it. */
  isOffered: () => boolean
  activate: (record: IntegrationRecord) => Promise<ActivationAttempt>
  /** Notes who handles the orders of these locations now; answers the ids of those the channel told of. */
  providersNow: (records: readonly IntegrationRecord[]) => Promise<ReadonlySet<string>>
}

/** Nothing was sent: it is certain that nothing changed at the channel. */
export function notReached(message: string): ActivationAttempt {
  return { kind: 'failed', code: 'UNREACHABLE', details: message }
}

export const signInAgain: ActivationAttempt = { kind: 'failed', code: 'SIGN_IN_AGAIN', details: null }
