import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ScreenRights } from '#shared/screens/rights.ts'

/** What a screen may do, in a word and in a sentence. */
export const rightsWords: Record<ScreenRights, { name: MessageDescriptor; hint: MessageDescriptor }> = {
  full: {
    name: msg({ message: 'Everything', comment: 'what another screen may do' }),
    hint: msg`Accepts, refuses and cancels, like the station’s own screen.`,
  },
  station: {
    name: msg({ message: 'Cooking', comment: 'what another screen may do' }),
    hint: msg`Marks what it cooks ready, of the whole kitchen or of one station. Cannot accept, refuse or cancel.`,
  },
  'read-only': {
    name: msg({ message: 'Looking only', comment: 'what another screen may do' }),
    hint: msg`Shows the orders, for example at the pass. Changes nothing.`,
  },
}
