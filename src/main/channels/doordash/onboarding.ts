import type { WireMenu } from '#shared/doordash/menu.ts'
import type { Onboarding, OnboardingMenuRequest } from '#shared/doordash/onboarding.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../../clock.ts'
import type { DoorDashAccess } from './client.ts'
import type { CallFailure, OnboardingAnswer, OnboardingClient } from './onboarding-client.ts'
import type { Locations } from '../../locations.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import { type ActivationAttempt, type ChannelPort, notReached, signInAgain } from '../onboarding.ts'
import { createCurrentProviders } from './current-providers.ts'
import type { LinkedAccounts } from './linked-accounts.ts'
import { eventsFor, markOf, type Seen } from './seen.ts'
import { slug } from '../../integration/slug.ts'

const platform: Actor = { kind: 'platform' }

/** An activation DoorDash took but says nothing about is asked for again after this long, in ms. */
const askAgainMs = 60_000

export type Refusal = { code: string; details: string | null }
export type ExportRefusal =
  | { kind: 'sign-in-again' }
  | { kind: 'unreachable' }
  | ({ kind: 'refused' } & Refusal)

/** What is asked of DoorDash about one location's integration. Everything here may be repeated. */
export function createDoorDashChannel(deps: {
  book: IntegrationBook
  accounts: LinkedAccounts
  client: OnboardingClient
  locations: Locations
  access: () => DoorDashAccess | null
  clock: Clock
  newId: () => string
  /** A store on its way is connected; called in the transaction that notes it. */
  onConnected: (record: IntegrationRecord) => void
}) {
  const { book, accounts, client, clock } = deps
  /** When this process last asked for an activation (steady ms), per location; lost with the process on purpose. */
  const askedAt = new Map<string, number>()

  const inName = <Value>(
    { accountId }: IntegrationRecord,
    work: (token: string) => Promise<OnboardingAnswer<Value>>,
  ) => accounts.inName(accountId, work)

  function connect(record: IntegrationRecord) {
    const location = deps.locations.get(record.locationId)
    return inName(record, (token) =>
      client.connect(token, {
        doordash_store_id: record.externalStoreId ?? '',
        location_id: record.locationId,
        provider_type: deps.access()?.key.providerType ?? 'unknown',
        partner_business_id: slug(location?.brand ?? record.locationId),
      }),
    )
  }

  /** Takes over what DoorDash says; steps that do not fit where we stand are left out. */
  function take(record: IntegrationRecord, seen: Seen, answered: boolean): void {
    book.change(() => {
      const current = book.get(record.locationId, 'doordash')
      // An answer to a question asked before something else happened is about that earlier time.
      if (answered && (current.state !== record.state || current.since !== record.since)) return
      // Another onboarding of the same store, long given up.
      if (current.onboardingId !== null && current.onboardingId !== seen.onboarding_id) return
      for (const event of eventsFor(current, seen, answered)) {
        const step = book.apply(record.locationId, 'doordash', event, platform)
        if (step.ok && event.type === 'qa-started') deps.onConnected(step.record)
      }
    })
  }

  /** The onboarding as DoorDash has it now. */
  async function show({ onboardingId, ...record }: IntegrationRecord) {
    if (onboardingId === null) return notFound
    return inName({ ...record, onboardingId }, (token) => client.find(token, onboardingId))
  }

  /** The same for one somebody is waiting for: an onboarding DoorDash does not know is begun anew, at most once. */
  async function find(record: IntegrationRecord): Promise<OnboardingAnswer<Onboarding> | null> {
    const answer = await show(record)
    const isUnknown = answer?.kind === 'rejected' && answer.status === 404
    if (!isUnknown || record.externalStoreId === null) return answer
    const again = await connect(record)
    if (again?.kind === 'answered')
      book.note(record.locationId, 'doordash', { onboardingId: again.value.onboarding_id })
    return again
  }

  async function enable(
    record: IntegrationRecord,
    onboardingId: string,
    mayHaveBeenHeard: boolean,
  ): Promise<ActivationAttempt> {
    const answer = await inName(record, (token) => client.enable(token, onboardingId))
    if (answer === null) return mayHaveBeenHeard ? { kind: 'waiting' } : signInAgain
    switch (answer.kind) {
      case 'answered':
        askedAt.set(record.locationId, clock.steady())
        return { kind: 'waiting' }
      case 'rejected':
        // Asked twice: the first one counts.
        if (answer.status === 409 && mayHaveBeenHeard) return { kind: 'waiting' }
        return { kind: 'failed', ...refusalOf(answer) }
      case 'denied':
        return { kind: 'failed', ...refusalOf(answer) }
      case 'later':
        return { kind: 'waiting' }
      case 'unreachable':
        return answer.maybeHeard || mayHaveBeenHeard ? { kind: 'waiting' } : notReached(answer.message)
    }
  }

  const port: ChannelPort = {
    isOffered: () => true,
    providersNow: createCurrentProviders({ book, accounts, client, clock }),
    /**
     * `baseline` is written before DoorDash is asked. So null proves that nothing was asked yet, and anything else
     * that it may have been, also after the process was killed in between.
     */
    activate: async (record) => {
      const mayHaveBeenHeard = record.baseline !== null
      const found = await find(record)
      if (found === null) return mayHaveBeenHeard ? { kind: 'waiting' } : signInAgain
      if (found.kind !== 'answered') {
        if (mayHaveBeenHeard) return { kind: 'waiting' }
        return found.kind === 'unreachable' || found.kind === 'later'
          ? notReached(found.message)
          : { kind: 'failed', ...refusalOf(found) }
      }
      const seen = found.value
      if (seen.status === 'INTEGRATION_ACTIVATED') return { kind: 'activated' }
      const mark = markOf(seen)
      if (mayHaveBeenHeard && record.baseline !== mark) {
        take(record, seen, true)
        return { kind: 'waiting' }
      }
      const last = askedAt.get(record.locationId)
      if (mayHaveBeenHeard && last !== undefined && clock.steady() - last < askAgainMs)
        return { kind: 'waiting' }
      book.note(record.locationId, 'doordash', { baseline: mark })
      return enable(record, seen.onboarding_id, mayHaveBeenHeard)
    },
  }

  /** A menu went out: what DoorDash said before is the old problem, only something newer is an outcome. */
  function menuSent(record: IntegrationRecord, mark: string, actor: Actor): void {
    book.change(() => {
      const event = { type: 'menu-exported-again' } as const
      const step = book.apply(record.locationId, 'doordash', event, actor, { baseline: mark })
      // QA is under way already, and goes on with this one.
      if (!step.ok) book.note(record.locationId, 'doordash', { baseline: mark })
    })
  }

  return {
    ...port,
    take,
    menuSent,
    /** The onboarding as DoorDash has it now; `null` when somebody has to sign in again. */
    show,

    /**
     * Sends a menu of ours into a store's onboarding. `onMark` is told where the onboarding stands before it leaves: an
     * onboarding that stands elsewhere later has heard of it.
     */
    sendMenu: async (
      record: IntegrationRecord,
      sent: { reference: string; menu: WireMenu; onMark: (mark: string) => void },
      actor: Actor,
    ): Promise<OnboardingAnswer<unknown> | null> => {
      const found = await find(record)
      if (found?.kind !== 'answered') return found
      const mark = markOf(found.value)
      sent.onMark(mark)
      const { reference, menu } = sent
      const answer = await inName(record, (token) =>
        client.exportMenu(token, found.value.onboarding_id, { reference, source: 'provider', menu }),
      )
      if (answer?.kind === 'answered') menuSent(record, mark, actor)
      return answer
    },

    /** Connects a store (R56). `null`: no answer yet, to be repeated. */
    connect: async (
      record: IntegrationRecord,
    ): Promise<Result<{ seen: Onboarding }, { refusal: Refusal }> | null> => {
      const answer = await connect(record)
      if (answer === null) return { ok: false, refusal: { code: 'SIGN_IN_AGAIN', details: null } }
      if (answer.kind === 'answered') return { ok: true, seen: answer.value }
      if (answer.kind === 'later' || answer.kind === 'unreachable') return null
      return { ok: false, refusal: refusalOf(answer) }
    },

    /** Asks how an onboarding stands and takes it over. False when DoorDash did not say. */
    look: async (record: IntegrationRecord): Promise<boolean> => {
      const found = await (record.state === 'qa_in_progress' ? find(record) : show(record))
      if (found?.kind !== 'answered') return false
      if (markOf(found.value) !== record.baseline) take(record, found.value, true)
      return true
    },

    /** Exports the menu again, with hours where those are missing (R138, R141, R143), and goes back to QA. */
    exportMenu: async (
      record: IntegrationRecord,
      hours: OnboardingMenuRequest['open_hours'],
      actor: Actor,
    ): Promise<Result<object, { refusal: ExportRefusal }>> => {
      // What DoorDash says now is the old problem: only something newer counts as the outcome of this export.
      const found = await find(record)
      if (found?.kind !== 'answered') return { ok: false, refusal: exportRefusal(found) }
      const { onboarding_id: onboardingId } = found.value
      const answer = await inName(record, (token) =>
        client.exportMenu(token, onboardingId, {
          reference: deps.newId(),
          source: 'import',
          ...(hours && { open_hours: hours }),
        }),
      )
      if (answer?.kind !== 'answered') return { ok: false, refusal: exportRefusal(answer) }
      menuSent(record, markOf(found.value), actor)
      return { ok: true }
    },
  }
}
export type DoorDashChannel = ReturnType<typeof createDoorDashChannel>

const notFound: CallFailure = {
  kind: 'rejected',
  status: 404,
  message: 'This location was not connected from here.',
  code: 'NOT_CONNECTED',
}

function refusalOf(failure: CallFailure): Refusal {
  const status = failure.kind === 'unreachable' ? 'UNREACHABLE' : `HTTP_${failure.status}`
  return { code: failure.code ?? status, details: failure.message || null }
}

function exportRefusal(failure: CallFailure | null): ExportRefusal {
  if (failure === null) return { kind: 'sign-in-again' }
  if (failure.kind === 'unreachable' || failure.kind === 'later') return { kind: 'unreachable' }
  return { kind: 'refused', ...refusalOf(failure) }
}
