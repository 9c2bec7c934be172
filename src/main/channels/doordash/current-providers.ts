import type { Clock } from '../../base/clock.ts'
import type { OnboardingClient } from './onboarding-client.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { LinkedAccounts } from './linked-accounts.ts'

/** A manager waits for this before [Confirm], so it may not take as long as a call may; in ms. */
export const askWithinMs = 4_000

/**
 * Asks DoorDash who handles the orders of these locations now (R98, B12), once per linked account, and notes it. Answers
 * the ids of the locations DoorDash told of; what is noted of the others is from when it was last heard.
 */
export function createCurrentProviders(deps: {
  book: IntegrationBook
  accounts: LinkedAccounts
  client: OnboardingClient
  clock: Clock
}) {
  async function refresh(
    accountId: string | null,
    records: readonly IntegrationRecord[],
  ): Promise<readonly string[]> {
    const answer = await deps.accounts.inName(accountId, deps.client.candidates)
    if (answer?.kind !== 'answered') return []
    const told: string[] = []
    for (const { locationId, externalStoreId, currentProvider } of records) {
      const store = answer.value.find((one) => one.doordash_store_id === externalStoreId)
      if (!store) continue
      const now = store.current_provider?.name ?? null
      if (now !== currentProvider) deps.book.note(locationId, 'doordash', { currentProvider: now })
      told.push(locationId)
    }
    return told
  }

  return async (records: readonly IntegrationRecord[]): Promise<ReadonlySet<string>> => {
    const told = new Set<string>()
    const asked = [...Map.groupBy(records, ({ accountId }) => accountId)].map(async ([accountId, some]) => {
      for (const id of await refresh(accountId, some)) told.add(id)
    })
    let cancel = () => {}
    const patience = new Promise<void>((resolve) => (cancel = deps.clock.after(askWithinMs, resolve)))
    await Promise.race([Promise.all(asked), patience])
    cancel()
    // Later answers are noted, but come too late for this question.
    return new Set(told)
  }
}
