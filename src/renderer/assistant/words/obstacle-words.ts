import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Obstacle } from '#shared/assistant/messages.ts'

/** Why a location cannot be activated now, and what to do, to stand after its name (R107). */
export const obstacleWords: Record<Obstacle, MessageDescriptor> = {
  'already-active': msg`Active already.`,
  'under-way': msg`Its activation is under way.`,
  'not-connected': msg`Not connected yet. Connect it first.`,
  connecting: msg`Being connected. DoorDash checks it afterwards.`,
  'qa-running': msg`In DoorDash's quality check, usually for up to one business day. Then it can be activated.`,
  'hours-missing': msg`Its menu has no hours, or less than 30 minutes a week. Add them on the Integrations page.`,
  'menu-empty': msg`Its menu is empty. Add menu items, then retry the menu export.`,
  'import-failed': msg`DoorDash could not import its menu. Retry the menu export on the Integrations page.`,
  'integration-error': msg`It failed during integration. The Integrations page says what to do.`,
  blocked: msg`Blocked: DoorDash has to clear it. Contact DoorDash support.`,
  disconnected: msg`Disconnected. Connect it again on the Integrations page.`,
  'sign-in-again': msg`DoorDash asks for a new sign-in to its account, on the Integrations page.`,
}
