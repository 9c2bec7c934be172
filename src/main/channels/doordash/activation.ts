import type { Onboarding } from '#shared/doordash/onboarding.ts'
import { type ActivationAttempt, notReached, type Refusal, signInAgain } from '../onboarding.ts'
import type { CallFailure, OnboardingAnswer } from './onboarding-client.ts'
import { markOf } from './seen.ts'

/** An activation DoorDash took but says nothing about is asked for again after this long, in ms. */
const askAgainMs = 60_000

const waiting: ActivationAttempt = { kind: 'waiting' }

/** What an attempt to activate does next: it ends, takes over what DoorDash says, or asks DoorDash to activate. */
export type ActivationStep =
  | { do: 'end'; attempt: ActivationAttempt }
  | { do: 'take-over'; seen: Onboarding }
  | { do: 'ask'; seen: Onboarding; mark: string }

/**
 * What to do once DoorDash said how an onboarding stands. Pure. `found` is null when somebody has to sign in again.
 *
 * `baseline` is written before DoorDash is asked to activate. So null proves that nothing was asked yet, and anything
 * else that it may have been, also after the process was killed in between. `sinceAskedMs`: how long ago this process
 * asked; null when it never did.
 */
export function activationStep(
  baseline: string | null,
  found: OnboardingAnswer<Onboarding> | null,
  sinceAskedMs: number | null,
): ActivationStep {
  const isMaybeAsked = baseline !== null
  if (found === null) return { do: 'end', attempt: isMaybeAsked ? waiting : signInAgain }
  if (found.kind !== 'answered') return { do: 'end', attempt: isMaybeAsked ? waiting : notFound(found) }
  const seen = found.value
  if (seen.status === 'INTEGRATION_ACTIVATED') return { do: 'end', attempt: { kind: 'activated' } }
  const mark = markOf(seen)
  if (isMaybeAsked && baseline !== mark) return { do: 'take-over', seen }
  if (isMaybeAsked && sinceAskedMs !== null && sinceAskedMs < askAgainMs)
    return { do: 'end', attempt: waiting }
  return { do: 'ask', seen, mark }
}

/** Nothing was asked yet, and DoorDash did not say how the onboarding stands. */
function notFound(failure: CallFailure): ActivationAttempt {
  return failure.kind === 'unreachable' || failure.kind === 'later'
    ? notReached(failure.message)
    : { kind: 'failed', ...refusalOf(failure) }
}

/** What DoorDash's answer to `enable` means. Pure. `null`: somebody has to sign in again. */
export function enableOutcome(
  answer: OnboardingAnswer<unknown> | null,
  isMaybeAskedBefore: boolean,
): ActivationAttempt {
  if (answer === null) return isMaybeAskedBefore ? waiting : signInAgain
  switch (answer.kind) {
    case 'answered':
    case 'later':
      return waiting
    case 'rejected':
      // It was asked twice, and the first request counts.
      if (answer.status === 409 && isMaybeAskedBefore) return waiting
      return { kind: 'failed', ...refusalOf(answer) }
    case 'denied':
      return { kind: 'failed', ...refusalOf(answer) }
    case 'unreachable':
      return answer.maybeHeard || isMaybeAskedBefore ? waiting : notReached(answer.message)
  }
}

/** A failure as it is shown: DoorDash's own code where it sent one. */
export function refusalOf(failure: CallFailure): Refusal {
  const status = failure.kind === 'unreachable' ? 'UNREACHABLE' : `HTTP_${failure.status}`
  return { code: failure.code ?? status, details: failure.message || null }
}
