import { create } from 'zustand'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import { bannerOf } from '#shared/integration/integration.ts'
import type { Wizard } from '#shared/integration/wizard.ts'

type Integrations = {
  /** The last word of the station; null until it came. */
  state: IntegrationsState | null
  received: (state: IntegrationsState) => void
}

export const useIntegrations = create<Integrations>()((set) => ({
  state: null,
  received: (state) => set({ state }),
}))

/** A step of the wizard was answered, or (null) it ended: shown at once, and right again with the next word of the station. */
export function receivedWizard(wizard: Wizard | null): void {
  useIntegrations.setState(({ state }) => ({ state: state && { ...state, wizard } }))
}

/** A check of this device was noted: shown the same way. */
export function receivedGoLive(goLive: IntegrationsState['goLive']): void {
  useIntegrations.setState(({ state }) => ({ state: state && { ...state, goLive } }))
}

/** What a manager has to look at first. */
export type Overview = {
  ready: IntegrationView[]
  error: IntegrationView[]
  blocked: IntegrationView[]
  active: IntegrationView[]
  inQa: IntegrationView[]
}

/** Sorts locations by what they need. */
export function overviewOf(views: readonly IntegrationView[]): Overview {
  return {
    ready: views.filter((view) => view.state === 'not_activated'),
    error: views.filter((view) => bannerOf(view) === 'error' || view.needsSignIn),
    blocked: views.filter((view) => bannerOf(view) === 'blocked'),
    active: views.filter((view) => view.state === 'active'),
    inQa: views.filter((view) => view.state === 'qa_in_progress'),
  }
}
