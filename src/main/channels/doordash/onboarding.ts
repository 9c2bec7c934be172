import type { Menu } from '#shared/menu/menu.ts'
import type { Clock } from '../../base/clock.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { ExportRefusal, OnboardingChannel } from '../onboarding.ts'
import { activationStep, enableOutcome, refusalOf } from './activation.ts'
import { createCurrentProviders } from '../current-providers.ts'
import type { DoorDashLine } from './line.ts'
import type { LinkedAccounts } from './linked-accounts.ts'
import type { CallFailure, OnboardingClient } from './onboarding-client.ts'
import type { Onboardings } from './onboardings.ts'
import { markOf } from './seen.ts'

/** Connecting and activating at DoorDash (doordash-marketplace.md section 13). */
export function createDoorDashOnboarding(deps: {
  book: IntegrationBook
  accounts: LinkedAccounts
  client: OnboardingClient
  onboardings: Onboardings
  line: DoorDashLine
  clock: Clock
  newId: () => string
}): OnboardingChannel {
  const { book, accounts, client, clock, onboardings } = deps
  const { take, find } = onboardings
  /** When this process last asked for an activation (steady ms), per location; lost with the process on purpose. */
  const askedAt = new Map<string, number>()

  return {
    isOffered: () => true,
    comesBack: false,
    providersNow: createCurrentProviders({
      clock,
      note: (locationId, currentProvider) => book.note(locationId, 'doordash', { currentProvider }),
      ask: async (accountId) => {
        const answer = await accounts.inName(accountId, client.candidates)
        if (answer?.kind !== 'answered') return null
        return new Map(answer.value.map((one) => [one.doordash_store_id, one.current_provider?.name ?? null]))
      },
    }),
    needsSignIn: ({ state, accountId }) => state !== 'not_connected' && accounts.needsSignIn(accountId),

    activate: async (record) => {
      const { locationId, baseline } = record
      const found = await find(record)
      const last = askedAt.get(locationId)
      const step = activationStep(baseline, found, last === undefined ? null : clock.steady() - last)
      if (step.do === 'end') return step.attempt
      if (step.do === 'take-over') {
        take(record, step.seen, true)
        return { kind: 'waiting' }
      }
      book.note(locationId, 'doordash', { baseline: step.mark })
      const answer = await onboardings.inName(record, (token) =>
        client.enable(token, { id: step.seen.onboarding_id, locationId }),
      )
      if (answer?.kind === 'answered') askedAt.set(locationId, clock.steady())
      return enableOutcome(answer, baseline !== null)
    },

    connect: async (record) => {
      const answer = await onboardings.connect(record)
      if (answer === null) return { ok: false, refusal: { code: 'SIGN_IN_AGAIN', details: null } }
      if (answer.kind === 'later' || answer.kind === 'unreachable') return null
      if (answer.kind !== 'answered') return { ok: false, refusal: refusalOf(answer) }
      take(record, answer.value, true)
      return { ok: true }
    },

    look: async (record) => {
      const found = await (record.state === 'qa_in_progress' ? find(record) : onboardings.show(record))
      if (found?.kind !== 'answered') return false
      if (markOf(found.value) !== record.baseline) take(record, found.value, true)
      return true
    },

    exportMenu: async (record, hours, actor) => {
      // What DoorDash says now is the old problem: only something newer counts as the outcome of this export.
      const found = await find(record)
      if (found?.kind !== 'answered') return { ok: false, refusal: exportRefusal(found) }
      const { onboarding_id: onboardingId } = found.value
      const answer = await onboardings.inName(record, (token) =>
        client.exportMenu(
          token,
          { id: onboardingId, locationId: record.locationId },
          {
            reference: deps.newId(),
            source: 'import',
            ...(hours && { open_hours: hours.map(openHours) }),
          },
        ),
      )
      if (answer?.kind !== 'answered') return { ok: false, refusal: exportRefusal(answer) }
      onboardings.menuSent(record, markOf(found.value), actor)
      return { ok: true }
    },

    probe: async (locationId) => {
      const answer = deps.line.isSetUp() ? await client.probe(locationId) : null
      if (answer === null) return { answered: false, reached: false, error: 'NOT_SET_UP' }
      // "Not found" is an answer of DoorDash's to our key as well.
      if (answer.kind === 'answered' || answer.kind === 'rejected')
        return { answered: true, reached: true, error: null }
      return { answered: answer.kind !== 'unreachable', reached: false, error: answer.message }
    },
  }
}

const openHours = ({ day, start, end }: Menu['hours'][number]) => ({
  day_index: day,
  start_time: `${start}:00`,
  end_time: `${end}:00`,
})

function exportRefusal(failure: CallFailure | null): ExportRefusal {
  if (failure === null) return { kind: 'sign-in-again' }
  if (failure.kind === 'unreachable' || failure.kind === 'later') return { kind: 'unreachable' }
  return { kind: 'refused', ...refusalOf(failure) }
}
