import { create } from 'zustand'
import type { Menu } from '#shared/menu/menu.ts'
import type { Channel } from '#shared/channel.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'

/** Express imports from a connected channel; advanced reads a spreadsheet, or begins from scratch (R64 to R66). */
export type CreateWay = 'express' | 'spreadsheet' | 'scratch'

export type CreateStep = 'way' | 'location' | 'service' | 'file' | 'preview' | 'details'

/** Pages of each way, in order. */
export const createSteps: Record<CreateWay, readonly CreateStep[]> = {
  express: ['way', 'location', 'service', 'preview'],
  spreadsheet: ['way', 'file', 'preview'],
  scratch: ['way', 'details'],
}

type Creating = {
  way: CreateWay
  step: CreateStep
  locationId: string | null
  channel: Channel
  /** What came out of a spreadsheet. */
  document: Menu | null
  /** The new menu's name as it was typed; null while it is called as it comes. */
  name: string | null
  /** Of a menu from scratch; null while it is the one of the location. */
  currency: string | null
  choose: (way: CreateWay) => void
  go: (step: CreateStep) => void
  setLocation: (locationId: string) => void
  setChannel: (channel: Channel) => void
  readFile: (document: Menu) => void
  setName: (name: string) => void
  setCurrency: (currency: string) => void
}

const fresh = {
  way: 'express',
  step: 'way',
  locationId: null,
  // Under [Service] it is DoorDash that is selected (R69).
  channel: 'doordash',
  document: null,
  name: null,
  currency: null,
} as const

/** A menu as it is being brought in on this screen; a look at the orders in between loses nothing. */
export const useCreating = create<Creating>()((set) => ({
  ...fresh,
  // Each way has a name of its own to begin with.
  choose: (way) => set({ way, name: null }),
  go: (step) => set({ step }),
  setLocation: (locationId) => set({ locationId }),
  setChannel: (channel) => set({ channel }),
  readFile: (document) => set({ document, name: null, step: 'preview' }),
  setName: (name) => set({ name }),
  setCurrency: (currency) => set({ currency }),
}))

/** [Create a menu] (R62): begins anew, for a location where the wish came from one. */
export function startCreating(locationId: string | null = null): void {
  useCreating.setState({ ...fresh, locationId })
  useDashboard.getState().open({ at: 'new-menu' })
}
