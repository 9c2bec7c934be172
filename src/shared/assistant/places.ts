import type { Channel } from '../order/order.ts'

/** Articles of the guide an answer may point to. */
export type GuideArticle =
  | 'store-id'
  | 'menus'
  | 'qa'
  | 'banners'
  | 'common-errors'
  | 'uber-eats'
  | 'pop-ups'
  | 'support'

/** Where a button of the assistant leads: the kitchen's screens, the Dashboard's pages, or an article of the guide. */
export type Place =
  | { to: 'orders' | 'later' | 'sold-out' | 'history' | 'tickets' | 'device' }
  | {
      to:
        | 'home'
        | 'setup'
        | 'wizard'
        | 'activate'
        | 'account'
        | 'integrations'
        | 'explore'
        | 'contacts'
        | 'menus'
        | 'new-menu'
        | 'menu-issues'
    }
  | { to: 'disconnect'; locationId: string; channel: Channel }
  | { to: 'guide'; article: GuideArticle }

/** Pages behind the manager's sign-in, whichever way they are reached. */
export function needsManager(place: Place): boolean {
  return !['orders', 'later', 'sold-out', 'history', 'tickets', 'device'].includes(place.to)
}
