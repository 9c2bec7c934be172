import type { WireMenu } from '#shared/doordash/menu.ts'
import type { Onboarding } from '#shared/doordash/onboarding.ts'
import type { Actor } from '#shared/order/order.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import { slug } from '../../base/slug.ts'
import type { Locations } from '../../base/locations.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import type { DoorDashLine } from './line.ts'
import type { LinkedAccounts } from './linked-accounts.ts'
import type { CallFailure, OnboardingAnswer, OnboardingClient } from './onboarding-client.ts'
import { eventsFor, markOf, type Seen } from './seen.ts'

const platform: Actor = { kind: 'platform' }

/** The onboardings of our stores at DoorDash: asked for in the merchant's name, and taken over into the book. */
export function createOnboardings(deps: {
  book: IntegrationBook
  accounts: LinkedAccounts
  client: OnboardingClient
  locations: Locations
  line: DoorDashLine
  /** A store on its way is connected; called in the transaction that notes it. */
  onConnected: (record: IntegrationRecord) => void
}) {
  const { book, accounts, client } = deps

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
        provider_type: deps.line.about()?.providerType ?? 'unknown',
        partner_business_id: slug(location?.brand ?? record.locationId),
      }),
    )
  }

  /** The onboarding as DoorDash has it now; `null` when somebody has to sign in again. */
  async function show(record: IntegrationRecord): Promise<OnboardingAnswer<Onboarding> | null> {
    const { onboardingId: id, locationId } = record
    return id === null ? notFound : inName(record, (token) => client.find(token, { id, locationId }))
  }

  return {
    inName,
    connect,
    show,

    /** The same for one somebody is waiting for: an onboarding DoorDash does not know is begun anew, at most once. */
    find: async (record: IntegrationRecord): Promise<OnboardingAnswer<Onboarding> | null> => {
      const answer = await show(record)
      const isUnknown = answer?.kind === 'rejected' && answer.status === 404
      if (!isUnknown || record.externalStoreId === null) return answer
      const again = await connect(record)
      if (again?.kind === 'answered')
        book.note(record.locationId, 'doordash', { onboardingId: again.value.onboarding_id })
      return again
    },

    /** Takes over what DoorDash says; steps that do not fit where we stand are left out. */
    take: (record: IntegrationRecord, seen: Seen, answered: boolean): void =>
      book.change(() => {
        const current = book.get(record.locationId, 'doordash')
        // An answer to a question asked before something else happened is about that earlier time.
        if (answered && (current.state !== record.state || current.since !== record.since)) return
        // It is about an earlier onboarding of the same store, which was given up.
        if (current.onboardingId !== null && current.onboardingId !== seen.onboarding_id) return
        for (const event of eventsFor(current, seen, answered)) {
          const step = book.apply(record.locationId, 'doordash', event, platform)
          if (step.ok && event.type === 'qa-started') deps.onConnected(step.record)
        }
      }),

    /** A menu went out: what DoorDash said before is the old problem, only something newer is an outcome. */
    menuSent: (record: IntegrationRecord, mark: string, actor: Actor): void =>
      book.change(() => {
        const event = { type: 'menu-exported-again' } as const
        const step = book.apply(record.locationId, 'doordash', event, actor, { baseline: mark })
        // QA is under way already, and goes on with this one.
        if (!step.ok) book.note(record.locationId, 'doordash', { baseline: mark })
      }),
  }
}
export type Onboardings = ReturnType<typeof createOnboardings>

/**
 * Sends a menu of ours into a store's onboarding. `onMark` is told where the onboarding stands before it leaves: an
 * onboarding that stands elsewhere later has heard of it.
 */
export async function sendMenuIntoOnboarding(
  deps: { onboardings: Onboardings; client: Pick<OnboardingClient, 'exportMenu'> },
  record: IntegrationRecord,
  sent: { reference: string; menu: WireMenu; onMark: (mark: string) => void },
  actor: Actor,
): Promise<OnboardingAnswer<unknown> | null> {
  const { onboardings, client } = deps
  const found = await onboardings.find(record)
  if (found?.kind !== 'answered') return found
  const mark = markOf(found.value)
  sent.onMark(mark)
  const { reference, menu } = sent
  const which = { id: found.value.onboarding_id, locationId: record.locationId }
  const answer = await onboardings.inName(record, (token) =>
    client.exportMenu(token, which, { reference, source: 'provider', menu }),
  )
  if (answer?.kind === 'answered') onboardings.menuSent(record, mark, actor)
  return answer
}

const notFound: CallFailure = {
  kind: 'rejected',
  status: 404,
  message: 'This location was not connected from here.',
  code: 'NOT_CONNECTED',
}
