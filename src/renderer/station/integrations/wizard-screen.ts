import { create } from 'zustand'
import type { Wizard } from '#shared/integration/wizard.ts'

/** The pages of the wizard, in order; DoorDash's own steps happen in its window between the second and the third. */
const wizardPages = ['checklist', 'sign-in', 'access', 'brand', 'stores', 'verification', 'menu'] as const
export type WizardPageName = (typeof wizardPages)[number]

type Screen = {
  /** Id of the wizard whose account's stores were looked at and granted (R51). */
  accessSeen: string | null
  /** Id of the wizard that went on to the menu (path A). */
  menuOpen: string | null
  /** The store id a manager looked up in the checklist. */
  storeId: string | null
  seeAccess: (wizardId: string | null) => void
  openMenu: (wizardId: string) => void
  keepStoreId: (storeId: string | null) => void
}

/** What the wizard shows beyond what the station keeps; after a reload the station's step alone decides. */
export const useWizardScreen = create<Screen>()((set) => ({
  accessSeen: null,
  menuOpen: null,
  storeId: null,
  seeAccess: (accessSeen) => set({ accessSeen }),
  openMenu: (menuOpen) => set({ menuOpen }),
  keepStoreId: (storeId) => set({ storeId }),
}))

/** Which page a wizard stands on. */
export function pageOf(
  wizard: Wizard,
  { accessSeen, menuOpen }: Pick<Screen, 'accessSeen' | 'menuOpen'>,
): WizardPageName {
  switch (wizard.step) {
    case 'checklist':
      return 'checklist'
    case 'account':
    case 'authorize':
      return 'sign-in'
    case 'brand':
      return accessSeen === wizard.id || wizard.brand !== null ? 'brand' : 'access'
    case 'stores':
      return 'stores'
    case 'adding':
      return 'verification'
    case 'done':
      return wizard.path === 'A' && menuOpen === wizard.id ? 'menu' : 'verification'
  }
}

/** Path B holds no menu step (R96). */
export function pagesOf({ path }: Pick<Wizard, 'path'>): readonly WizardPageName[] {
  return path === 'A' ? wizardPages : wizardPages.filter((page) => page !== 'menu')
}
