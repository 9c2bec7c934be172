import type { ActivationAttempt } from '../onboarding.ts'
import { type CallOutcome, errorText } from '../protocol/outcome.ts'
import type { Seen } from './pos-data.ts'

/** Why an activation takes long, or a store stopped being ours; the screen has a sentence for each. */
export type StandingCode =
  | 'ORDER_MANAGER_PENDING'
  | 'ORDER_MANAGER_OTHER'
  | 'ORDER_MANAGER_NONE'
  | 'INTEGRATION_OFF'
  | 'DEPROVISIONED'

/** What a standing that is not ours is called, with the other application's id where it is one. Pure. */
export function codeOf(seen: Exclude<Seen, { kind: 'ours' } | { kind: 'trouble' }>): {
  code: StandingCode
  details: string | null
} {
  switch (seen.kind) {
    case 'pending':
      return { code: 'ORDER_MANAGER_PENDING', details: null }
    case 'off':
      return { code: 'INTEGRATION_OFF', details: null }
    case 'gone':
      return { code: 'DEPROVISIONED', details: null }
    case 'other':
      return seen.manager === null
        ? { code: 'ORDER_MANAGER_NONE', details: null }
        : { code: 'ORDER_MANAGER_OTHER', details: seen.manager }
  }
}

/**
 * What the answer read back after the last call means for an activation: it is active only when the order manager is ours
 * and not pending. Pure.
 */
export function attemptOf(seen: Seen): ActivationAttempt {
  if (seen.kind === 'ours') return { kind: 'activated' }
  return seen.kind === 'trouble' ? heldBy(seen.outcome) : { kind: 'waiting', held: codeOf(seen) }
}

/** A call that Uber did not carry out: refused for good, or in trouble and to be repeated. Pure. */
export function attemptAfter(outcome: Exclude<CallOutcome, { kind: 'taken' }>): ActivationAttempt {
  if (outcome.kind !== 'rejected' && outcome.kind !== 'denied') return heldBy(outcome)
  return { kind: 'failed', code: codeOfStatus(outcome), details: outcome.message || null }
}

function heldBy(outcome: Exclude<CallOutcome, { kind: 'taken' }>): ActivationAttempt {
  return {
    kind: 'waiting',
    held: { code: 'CHANNEL_TROUBLE', details: errorText(outcome) },
    isUnanswered: true,
  }
}

/** A store of another account, and one whose integration may not be changed, have sentences of their own. */
function codeOfStatus({ status }: { status: number }): string {
  return status === 403 ? 'STORE_NOT_YOURS' : `HTTP_${status}`
}
