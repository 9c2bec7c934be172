import { isReadyToActivate } from '../integration/integration.ts'
import type { CheckedLocation, Obstacle } from './messages.ts'
import type { Destination } from './destinations.ts'

/** What keeps a location from being activated; null where it may be (R107). */
export function obstacleOf(
  location: Pick<CheckedLocation, 'state' | 'alert' | 'needsSignIn' | 'locationId'>,
): Obstacle | null {
  if (location.locationId === null) return 'not-connected'
  switch (location.state) {
    case 'active':
      return 'already-active'
    case 'activating':
      return 'under-way'
    case 'not_connected':
      return 'not-connected'
    case 'connecting':
      return 'connecting'
    case 'qa_in_progress':
      return 'qa-running'
    case 'qa_failed':
      return location.alert ?? 'integration-error'
    case 'blocked':
      return 'blocked'
    case 'disconnected':
      return 'disconnected'
    case 'not_activated':
    case 'activation_failed':
      return location.needsSignIn || !isReadyToActivate(location) ? 'sign-in-again' : null
  }
}

/** Where the next step against it is done; null where there is only waiting. */
export function nextStep(obstacle: Obstacle): Destination | null {
  switch (obstacle) {
    case 'already-active':
      return { to: 'orders' }
    case 'under-way':
    case 'connecting':
      return null
    case 'qa-running':
      return { to: 'guide', article: 'qa' }
    case 'not-connected':
      return { to: 'explore' }
    case 'blocked':
      return { to: 'contacts' }
    case 'hours-missing':
    case 'menu-empty':
    case 'import-failed':
    case 'integration-error':
    case 'disconnected':
    case 'sign-in-again':
      return { to: 'integrations' }
  }
}
