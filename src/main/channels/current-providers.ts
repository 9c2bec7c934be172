import type { Clock } from '../base/clock.ts'
import type { IntegrationRecord } from '../store/integrations.ts'

/** A manager waits for this before [Confirm], so it may not take as long as a call may; in ms. */
export const askWithinMs = 4_000

/**
 * Asks a channel who handles the orders of these locations now (R98, B12), once per linked account, and notes it. Answers
 * the ids of the locations it told of; what is noted of the others is from when it was last heard.
 */
export function createCurrentProviders(deps: {
  clock: Clock
  /** Keeps what is new about a location. */
  note: (locationId: string, provider: string | null) => void
  /** Who handles each store of an account, by store id; null for nobody. Null where it could not be asked. */
  ask: (accountId: string | null) => Promise<ReadonlyMap<string, string | null> | null>
}) {
  async function refresh(
    accountId: string | null,
    records: readonly IntegrationRecord[],
  ): Promise<readonly string[]> {
    const found = await deps.ask(accountId)
    const told: string[] = []
    for (const { locationId, externalStoreId, currentProvider } of records) {
      const provider = found?.get(externalStoreId ?? '')
      if (provider === undefined) continue
      if (provider !== currentProvider) deps.note(locationId, provider)
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
