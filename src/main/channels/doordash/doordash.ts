import type { Changes } from '../../base/changes.ts'
import type { Clock } from '../../base/clock.ts'
import type { Health } from '../../device/health.ts'
import type { Channel } from '#shared/channel.ts'
import { type IntegrationBook, newRecord } from '../../integration/book.ts'
import type { Locations } from '../../base/locations.ts'
import type { Log } from '../../base/log.ts'
import type { Secrets } from '../../base/shell.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import type { Store } from '../../store/open.ts'
import type { MenuWord } from '../menus.ts'
import type { PauseTold } from '../notices.ts'
import type { CallOutcome } from '../protocol/outcome.ts'
import type { ServerTimes } from '../protocol/server-time.ts'
import { createDoorDashFeedback } from './feedback.ts'
import type { DoorDashLine } from './line.ts'
import { createLinkedAccounts } from './linked-accounts.ts'
import { createMenuClient } from './menu-client.ts'
import { createDoorDashMenus } from './menus.ts'
import { createDoorDashMerchant } from './merchant.ts'
import { createNotices } from './notices.ts'
import { createDoorDashOrders } from './orders.ts'
import { createOnboardingClient } from './onboarding-client.ts'
import { createDoorDashOnboarding } from './onboarding.ts'
import { createOnboardings } from './onboardings.ts'
import { createDoorDashThrottle } from './throttle.ts'

type Served = { locationId: string; channels: readonly { channel: Channel; storeId: string }[] }

function settleServed(
  {
    book,
    locations,
    store,
    clock,
  }: Pick<Parameters<typeof createDoorDash>[0], 'book' | 'locations' | 'store' | 'clock'>,
  served: readonly Served[],
): void {
  for (const { locationId, channels } of served) {
    const one = channels.find(({ channel }) => channel === 'doordash')
    if (one === undefined || !locations.get(locationId)) continue
    const known = store.integrations.find(locationId, 'doordash')
    if (known !== undefined && known.state !== 'not_connected') continue
    const fresh = newRecord(locationId, 'doordash', clock.now())
    book.put({ ...fresh, state: 'active', externalStoreId: one.storeId })
  }
}

/** Everything this device does with DoorDash (doordash-marketplace.md). */
export function createDoorDash(deps: {
  store: Store
  book: IntegrationBook
  locations: Locations
  health: Pick<Health, 'called' | 'secretReadable'>
  secrets: Secrets
  line: DoorDashLine
  times: ServerTimes
  clock: Clock
  newId: () => string
  log: Log
  /** The station closes: no call that may take minutes is waited for. */
  ending: AbortSignal
  /** A store on its way is connected; called in the transaction that notes it. */
  onConnected: (record: IntegrationRecord) => void
  changes: Pick<Changes, 'integrations' | 'channelDoubts'>
}) {
  const { line, times, ending, health, changes } = deps
  const onOutcome = (outcome: CallOutcome) => health.called('doordash', outcome)
  const accounts = createLinkedAccounts({
    ...deps,
    onChange: () => changes.integrations.publish(['integrations']),
    onReadable: (isReadable) => health.secretReadable('doordash-sign-in', isReadable),
  })
  const client = createOnboardingClient({ line, onOutcome, ending })
  const onboardings = createOnboardings({ ...deps, accounts, client })
  return {
    orders: createDoorDashOrders({ line, times }),
    feedback: createDoorDashFeedback({ line, ending }),
    onboarding: createDoorDashOnboarding({ ...deps, accounts, client, onboardings }),
    menus: createDoorDashMenus({
      line,
      client: createMenuClient({ line, onOutcome, ending }),
      onboardings,
      onboardingClient: client,
    }),
    throttle: createDoorDashThrottle({ line, onOutcome, ending }),
    merchant: createDoorDashMerchant({ line, client, accounts }),
    /** What DoorDash says without being asked; who acts on it is told in the transaction of the delivery. */
    noticesTo: (tell: { onMenu: (word: MenuWord) => void; onPause: PauseTold }) =>
      createNotices({
        ...deps,
        onboardings,
        onDoubt: () => changes.channelDoubts.publish(['doubt']),
        ...tell,
      }),
    linkAccount: accounts.link,
    /** Stores a gateway knows as a location's count as active there, unless more is known of them here. */
    settle: (served: readonly Served[]) => settleServed(deps, served),
  }
}
