import type { Changes } from '../base/changes.ts'
import type { MenuChannels } from '../channels/menus.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Drafts } from './drafts.ts'
import type { Storefronts } from './storefronts.ts'
import type { ShownForms } from './shown-forms.ts'

/** What everything that brings menus to storefronts, or reads them there, works with. */
export type MenuParts = JobDeps & {
  store: Store
  transactions: Transactions
  storefronts: Storefronts
  channels: MenuChannels
  drafts: Drafts
  shownAs: ShownForms
  changes: Changes
}
