import { create } from 'zustand'
import type { BrandChoice, Wizard } from '#shared/integration/wizard.ts'

/** The pages of the wizard, in order; DoorDash's own steps happen in its window between the second and the third. */
const wizardPages = ['checklist', 'sign-in', 'access', 'brand', 'stores', 'verification', 'menu'] as const
export type WizardPageName = (typeof wizardPages)[number]

/** What is typed and chosen on the pages of one wizard and is not at the station yet. */
export type Typed = {
  wizardId: string
  /** A store id, or the portal's address that holds it, as it was pasted. */
  store: string
  /** As much of the choice of a brand as was made here. */
  brand: { kind?: BrandChoice['kind']; brand?: string; name?: string }
  /** The stores that are ticked; null until a box is touched here. */
  ticked: readonly string[] | null
}

type Screen = {
  /** Id of the wizard whose account's stores were looked at and granted (R51). */
  accessSeen: string | null
  /** Id of the wizard that went on to the menu (path A). */
  menuOpen: string | null
  /** What was typed last, into whichever wizard. */
  typed: Typed | null
  seeAccess: (wizardId: string | null) => void
  openMenu: (wizardId: string) => void
  keep: (wizardId: string, change: Partial<Omit<Typed, 'wizardId'>>) => void
}

/** What the wizard shows beyond what the station keeps; after a reload the station's step alone decides. */
export const useWizardScreen = create<Screen>()((set) => ({
  accessSeen: null,
  menuOpen: null,
  typed: null,
  seeAccess: (accessSeen) => set({ accessSeen }),
  openMenu: (menuOpen) => set({ menuOpen }),
  keep: (wizardId, change) => set(({ typed }) => ({ typed: { ...typedInto(wizardId, typed), ...change } })),
}))

/** Leaving a page of the wizard and coming back loses nothing: what was typed into it. */
export function useTyped({ id }: Pick<Wizard, 'id'>): Typed {
  const typed = useWizardScreen((state) => state.typed)
  return typedInto(id, typed)
}

/** What was typed into an earlier wizard is not this one's. */
function typedInto(wizardId: string, typed: Typed | null): Typed {
  return typed?.wizardId === wizardId ? typed : { wizardId, store: '', brand: {}, ticked: null }
}

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
