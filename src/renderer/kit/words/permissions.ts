import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Action, Level, Role } from '#shared/accounts/permissions.ts'

/** Above the PIN pad: what it is asked for. */
export const approvalTitles: Record<Action, MessageDescriptor> = {
  accept: msg`Who accepts this order?`,
  refuse: msg`Who refuses or cancels this?`,
  'sold-out': msg`Who changes what is sold out?`,
  pause: msg`Who changes busy and pause?`,
  printers: msg`Who approves this change?`,
  money: msg`Who approves this change?`,
}

/** The rows of the table of permissions. */
export const actionWords: Record<Action, MessageDescriptor> = {
  accept: msg`Accept orders`,
  refuse: msg`Refuse and cancel orders`,
  'sold-out': msg`Say what is sold out`,
  pause: msg`Busy and pause`,
  printers: msg`Printers`,
  money: msg`Locations, preparation time, automatic acceptance`,
}

export const roleWords: Record<Role, MessageDescriptor> = {
  staff: msg({ message: 'Staff', comment: 'role of a person who works in a kitchen' }),
  supervisor: msg({ message: 'Supervisor', comment: 'role of a person who works in a kitchen' }),
  manager: msg({ message: 'Manager', comment: 'role of a person who works in a kitchen' }),
}

/** The least somebody has to be. */
export const levelWords: Record<Level, MessageDescriptor> = {
  anyone: msg`Anyone, without a PIN`,
  staff: msg`Staff and above, with a PIN`,
  supervisor: msg`Supervisors and managers`,
  manager: msg`Managers only`,
}
