import type { Menu } from '#shared/menu/menu.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { IntegrationRecord } from '../store/integrations.ts'

/** What a channel would not do, in its own code and words. */
export type Refusal = { code: string; details: string | null }

/**
 * What came of one attempt to activate. `waiting`: the channel was asked, or may have been, and has not said yet; the
 * attempt is repeated until it has, so repeating it must be harmless. `held` is why it takes so long, where that is known;
 * `isUnanswered` where the channel is in trouble and is better left alone for a while.
 */
export type ActivationAttempt =
  | { kind: 'activated' }
  | { kind: 'failed'; code: string | null; details: string | null }
  | { kind: 'waiting'; held?: { code: string; details: string | null }; isUnanswered?: true }

export type ExportRefusal =
  | { kind: 'sign-in-again' }
  | { kind: 'unreachable' }
  | ({ kind: 'refused' } & Refusal)

/** Whether the network brought any answer, and whether the channel answered to our key. */
export type Reach = { answered: boolean; reached: boolean; error: string | null }

/** What a delivery channel has to offer to be connected and activated from here. Everything here may be repeated. */
export type OnboardingChannel = {
  /** Whether it is shown with locations nothing was done for yet. */
  isOffered: () => boolean
  activate: (record: IntegrationRecord) => Promise<ActivationAttempt>
  /** Notes who handles the orders of these locations now; answers the ids of those the channel told of. */
  providersNow: (records: readonly IntegrationRecord[]) => Promise<ReadonlySet<string>>
  /** Connects a store on its way (R56) and takes over what the channel says of it. `null`: no answer yet, to be repeated. */
  connect: (record: IntegrationRecord) => Promise<Result<object, { refusal: Refusal }> | null>
  /** Asks how an integration stands and takes it over. False when the channel did not say. */
  look: (record: IntegrationRecord) => Promise<boolean>
  /**
   * Has the channel look at its own menu again, with hours where those are missing (R138, R141, R143). `null` where the
   * channel has no such call.
   */
  exportMenu: (
    record: IntegrationRecord,
    hours: Menu['hours'] | undefined,
    actor: Actor,
  ) => Promise<Result<object, { refusal: ExportRefusal }> | null>
  /** Proves that the channel answers our key. */
  probe: (locationId: string) => Promise<Reach>
  /** Whether somebody has to sign in there before anything can be asked about this integration. */
  needsSignIn: (record: IntegrationRecord) => boolean
  /** Whether a disconnected store may be made ours again at the channel, so that it goes on being asked. */
  comesBack: boolean
  /** Ends the connection from here; absent where support does that (R152). May be repeated. */
  disconnect?: (record: IntegrationRecord) => Promise<Result<object, { refusal: ExportRefusal }>>
}

/** Nothing was sent: it is certain that nothing changed at the channel. */
export function notReached(message: string): ActivationAttempt {
  return { kind: 'failed', code: 'UNREACHABLE', details: message }
}

export const signInAgain: ActivationAttempt = { kind: 'failed', code: 'SIGN_IN_AGAIN', details: null }
