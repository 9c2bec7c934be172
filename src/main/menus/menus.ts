import type { Channel } from '#shared/channel.ts'
import type { Locations } from '../base/locations.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Changes } from '../base/changes.ts'
import type { MenuChannels } from '../channels/menus.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { IntegrationBook } from '../integration/book.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import { createCatalog } from './catalog.ts'
import { createDrafts } from './drafts.ts'
import { createExportAgain } from './export-again.ts'
import { createMenuNews } from './news.ts'
import { createOutside } from './outside.ts'
import { createPublisher } from './publisher.ts'
import { createPublishing } from './publishing.ts'
import { createReader } from './reader.ts'
import { createShownForms } from './shown-forms.ts'
import { createSoldOut } from './sold-out.ts'
import { createSoldOutWorker } from './sold-out-worker.ts'
import { createStorefronts } from './storefronts.ts'
import { createMenusView } from './view.ts'

/** Joins everything about menus: drafts, their way to the channels, what is there, and what is sold out. */
export function createMenus(
  outside: JobDeps & {
    store: Store
    transactions: Transactions
    changes: Changes
    locations: Locations
    book: IntegrationBook
    channels: MenuChannels
    onboarding: Record<Channel, OnboardingChannel>
    newId: () => string
  },
) {
  const { changes } = outside
  const storefronts = createStorefronts(outside)
  const shownAs = createShownForms(outside.channels)
  const drafts = createDrafts(outside)
  const parts = { ...outside, storefronts, shownAs, drafts }
  const reader = createReader(parts)
  const publisher = createPublisher({ ...parts, reader })
  const publishing = createPublishing({ ...parts, reader, publisher })
  const catalog = createCatalog({ ...parts, reader })
  const soldOutWorker = createSoldOutWorker({ ...parts, catalog })
  const workers = [reader, publisher, soldOutWorker]
  const news = createMenuNews({ ...parts, reader, publisher })

  // What can be sold out is what the menus at the channels hold.
  changes.menus.listen((keys) => {
    if (!keys.has('menus')) return
    catalog.refresh()
    changes.soldOut.publish(['sold-out'])
  })
  changes.integrationSteps.listen(news.integrationsChanged)

  return {
    ...createMenusView(parts),
    drafts,
    storefronts,
    publish: publishing.publish,
    retry: publishing.retry,
    exportAgain: createExportAgain({ ...parts, sendAssigned: publishing.sendAssigned }),
    ...createOutside({ ...parts, reader }),
    refresh: reader.refresh,
    create: (...wish: Parameters<typeof drafts.create>) => {
      const menu = drafts.create(...wish)
      reader.adopt()
      return menu
    },
    soldOut: createSoldOut({ ...parts, catalog }),
    catalog,
    heard: news.heard,
    /** Resolves when no call is under way. */
    idle: async (): Promise<void> => void (await Promise.all(workers.map((worker) => worker.idle()))),
    start: (): void => {
      for (const worker of workers) worker.start()
    },
    stop: async (): Promise<void> => void (await Promise.all(workers.map((worker) => worker.stop()))),
  }
}
