import { create } from 'zustand'
import { leave } from '../memory/unsaved.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import type { Channel } from '#shared/channel.ts'

/** Where a manager is. */
export type DashboardPage =
  | { at: 'home' }
  /** The DoorDash tile of the setup menu (R35, R36). */
  | { at: 'setup' }
  | { at: 'wizard' }
  | { at: 'activate' }
  | { at: 'account' }
  /** Who works here, and who may do what. */
  | { at: 'people' }
  /** Names, zones and how orders are answered, per location. */
  | { at: 'locations' }
  /** Printers, sounds, language, and who changed what. */
  | { at: 'station' }
  /** Every part of this device, and what is wrong with it. */
  | { at: 'health' }
  /** Each printer with its queue and its last tickets. */
  | { at: 'printers' }
  | { at: 'integrations' }
  | { at: 'explore' }
  | { at: 'disconnect'; locationId: string; channel: Channel }
  /** The channels themselves, or a gateway this device is paired with. */
  | { at: 'gateway' }
  /** DoorDash's way in: address and secret. */
  | { at: 'webhooks' }
  /** How long customers' data is kept; one customer's erased. */
  | { at: 'privacy' }
  /** Copies of all data, and when the last was made. */
  | { at: 'backups' }
  /** Other tablets that may show the board. */
  | { at: 'screens' }
  | { at: 'contacts' }
  /** Version, commit, and the licences of what it is made of. */
  | { at: 'about' }
  /** [Applications] → [Reports] (R4, R5). */
  | { at: 'reports' }
  /** All that customers said, in their words (R9). */
  | { at: 'comments' }
  /** A payout file of DoorDash held against the orders. */
  | { at: 'payout' }
  /** [Applications] → [Menu] (R63). */
  | { at: 'menus' }
  /** One menu in the editor, at this place of it. */
  | { at: 'menu'; menuId: string; path?: MenuPath | undefined }
  /** [Create a menu] (R62). */
  | { at: 'new-menu' }
  | { at: 'publish'; menuId: string }
  /** Storefronts where publishing failed (R161). */
  | { at: 'menu-issues' }
  /** A menu that was changed at a channel, beside ours (R27). */
  | { at: 'menu-changes'; menuId: string; locationId: string; channel: Channel }

/** The in-app guide, in the order a manager may need it. */
export const helpTopics = [
  'connecting',
  'better-orders',
  'store-id',
  'menus',
  'menu-errors',
  'qa',
  'banners',
  'common-errors',
  'uber-eats',
  'pop-ups',
  'support',
] as const
export type HelpTopic = (typeof helpTopics)[number]

type Dashboard = {
  page: DashboardPage
  /** The article open beside the page. */
  help: HelpTopic | null
  /** The page is kept behind the lock: another one waits until it is back. */
  isKept: boolean
  /** What was to be opened meanwhile. */
  next: DashboardPage | null
  /** Opens a page; asks first where the one that is open holds what is not saved. */
  open: (page: DashboardPage) => void
  /** From now on the page stays as it is. Returns how it is let go: then what was to be opened meanwhile is. */
  keep: () => () => void
  read: (topic: HelpTopic) => void
  closeHelp: () => void
}

export const useDashboard = create<Dashboard>()((set, get) => ({
  page: { at: 'home' },
  help: null,
  isKept: false,
  next: null,
  // Hidden, its forms cannot be asked whether they hold something.
  open: (page) => (get().isKept ? set({ next: page }) : leave(() => set({ page, help: null }))),
  keep: () => {
    set({ isKept: true })
    return () => {
      const { next, open } = get()
      set({ isKept: false, next: null })
      if (next !== null) open(next)
    }
  },
  read: (help) => set({ help }),
  closeHelp: () => set({ help: null }),
}))
