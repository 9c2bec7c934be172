import type { Channel } from '#shared/channel.ts'
import type { IntegrationBook } from '../integration/book.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'
import { createTopic } from '../base/topic.ts'
import type { Transactions } from '../base/transactions.ts'
import { guard } from '../base/unexpected.ts'
import { createCatalog } from './catalog.ts'
import type { MenuChannels, MenuWord } from '../channels/menus.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import { createExportAgain } from './export-again.ts'
import { createDrafts } from './drafts.ts'
import { createOutside } from './outside.ts'
import { createStorefronts } from './storefronts.ts'
import { createPublisher } from './publisher.ts'
import { createPublishing } from './publishing.ts'
import { createReader } from './reader.ts'
import { createShownForms } from './shown-forms.ts'
import { createSoldOut } from './sold-out.ts'
import { createSoldOutWorker } from './sold-out-worker.ts'
import { createMenusView } from './view.ts'

/** Joins everything about menus: drafts, their way to the channels, what is there, and what is sold out. */
export function createMenus(
  deps: JobDeps & {
    store: Store
    transactions: Transactions
    locations: Locations
    book: IntegrationBook
    channels: MenuChannels
    onboarding: Record<Channel, OnboardingChannel>
    newId: () => string
  },
) {
  const { store, transactions, clock, channels } = deps
  const jobs: JobDeps = { clock, random: deps.random, log: deps.log, report: deps.report }
  const changes = createTopic<'menus'>()
  const soldOutChanges = createTopic<'sold-out'>()
  const soldOutChanged = () => soldOutChanges.publish(['sold-out'])
  const changed = () => {
    changes.publish(['menus'])
    // What can be sold out is what the menus at the channels hold.
    soldOutChanged()
  }
  const shownAs = createShownForms(channels)
  const storefronts = createStorefronts({
    store,
    book: deps.book,
    locations: deps.locations,
    channels,
    onboarding: deps.onboarding,
  })
  const selling = () =>
    storefronts
      .all()
      .filter((storefront) => storefront.record.state === 'active' && storefronts.isReadable(storefront))
  const drafts = createDrafts({ store, transactions, clock, newId: deps.newId, onChange: changed })
  const reader = createReader({
    ...jobs,
    store,
    transactions,
    storefronts,
    channels,
    drafts,
    shownAs,
    onChange: () => {
      changed()
      // After the transaction it was noted in: what is sold out goes with its dishes.
      setImmediate(() => soldOutWorker.wake())
    },
  })
  const publisher = createPublisher({
    ...jobs,
    store,
    transactions,
    storefronts,
    channels,
    drafts,
    reader,
    shownAs,
    onAccepted: (storefront) => soldOutWorker.check(storefront),
    onChange: changed,
  })
  const publishing = createPublishing({
    store,
    transactions,
    clock,
    newId: deps.newId,
    storefronts,
    drafts,
    reader,
    publisher,
    shownAs,
    onChange: changed,
  })
  const outside = createOutside({ transactions, storefronts, drafts, reader, shownAs, now: clock.now })
  const catalog = createCatalog({
    storefronts: selling,
    fingerprintAt: ({ location, channel }) =>
      store.menusOnFile.find(location.id, channel)?.fingerprint ?? null,
    menuAt: reader.document,
  })
  const soldOutWorker = createSoldOutWorker({
    ...jobs,
    store,
    transactions,
    channels,
    catalog,
    storefronts: selling,
    onChange: soldOutChanged,
  })
  const soldOut = createSoldOut({
    store,
    transactions,
    clock,
    catalog,
    storefronts: selling,
    onWork: () => soldOutWorker.wake(),
    onChange: soldOutChanged,
  })
  const { state } = createMenusView({ store, clock, storefronts, drafts })

  return {
    changes,
    soldOutChanges,
    state,
    drafts,
    storefronts,
    publish: publishing.publish,
    retry: publishing.retry,
    exportAgain: createExportAgain({ ...deps, storefronts, sendAssigned: publishing.sendAssigned }),
    ...outside,
    refresh: reader.refresh,
    create: (...wish: Parameters<typeof drafts.create>) => {
      const menu = drafts.create(...wish)
      reader.adopt()
      return menu
    },
    soldOut,
    catalog,

    /** How an integration stands changed: menus may be read, sent or switched there now. */
    integrationsChanged: (): void => {
      changed()
      reader.wake()
      soldOutWorker.wake()
      publisher.retryNow(({ locationId, channel }) => {
        const record = store.menuExports.last(locationId, channel)
        return record?.mark != null
      })
    },

    /** What a channel says of a menu, in the transaction of its delivery; a person's own push is looked at. */
    heard: (channel: Channel, word: MenuWord): void => {
      const storefront = storefronts.get(word.locationId, channel)
      if (!storefront) return
      const { reference, said } = word
      const isOurs = reference === null ? false : publisher.heard(storefront, reference, said)
      // Only after the commit of the transaction this is called in is there something to read.
      setImmediate(
        guard(jobs, 'publishing', () => {
          if (isOurs) publisher.wake()
          else if (reference === null)
            publisher.retryNow(({ locationId }) => locationId === storefront.location.id)
          else reader.readSoon(storefront)
        }),
      )
    },

    /** Resolves when no call is under way. */
    idle: async (): Promise<void> => {
      await Promise.all([reader.idle(), publisher.idle(), soldOutWorker.idle()])
    },
    start: (): void => {
      publisher.start()
      soldOutWorker.start()
      reader.start()
    },
    stop: async (): Promise<void> => {
      await Promise.all([reader.stop(), publisher.stop(), soldOutWorker.stop()])
    },
  }
}
