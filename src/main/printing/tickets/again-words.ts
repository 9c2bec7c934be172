import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TicketWords } from '#shared/ticket/words.ts'

/** What a later ticket of an order says: what changed, that it is off, or that it is the same once more. */
export function againWords(
  say: (message: MessageDescriptor) => string,
): Pick<
  TicketWords,
  | 'changed'
  | 'changedDetail'
  | 'changesOnly'
  | 'newNote'
  | 'noNote'
  | 'facts'
  | 'cancelled'
  | 'afterEnd'
  | 'reprint'
  | 'reprintDetail'
  | 'rerouted'
  | 'copyOf'
> {
  return {
    changed: say(msg({ context: 'ticket', message: 'CHANGED' })),
    changedDetail: say(msg({ context: 'ticket', message: 'Replaces the earlier tickets of this order' })),
    changesOnly: say(msg({ context: 'ticket', message: 'Only this changes, keep the earlier ticket' })),
    newNote: (note) => say(msg({ context: 'ticket', message: `NEW NOTE: ${note}` })),
    noNote: say(msg({ context: 'ticket', message: 'The note no longer applies' })),
    facts: {
      customer: say(msg({ context: 'ticket', message: 'New name, see above' })),
      fulfillment: say(msg({ context: 'ticket', message: 'Who picks it up has changed, see above' })),
      promised: say(msg({ context: 'ticket', message: 'New time, see above' })),
      note: say(msg({ context: 'ticket', message: 'Another order note than before' })),
      utensils: say(msg({ context: 'ticket', message: 'Utensils have changed' })),
    },
    cancelled: say(msg({ context: 'ticket', message: 'CANCELLED' })),
    afterEnd: {
      'never-cook': say(msg({ context: 'ticket', message: 'Do not prepare this order' })),
      'stop-cooking': say(msg({ context: 'ticket', message: 'Do not prepare this order' })),
      keep: say(msg({ context: 'ticket', message: 'It is ready: do not hand it over' })),
      gone: say(msg({ context: 'ticket', message: 'It was already picked up' })),
    },
    reprint: (copy) => say(msg({ context: 'ticket', message: `REPRINT ${copy}` })),
    reprintDetail: (time) => say(msg({ context: 'ticket', message: `First printed at ${time}` })),
    rerouted: (printer) => say(msg({ context: 'ticket', message: `REROUTED from ${printer}` })),
    copyOf: (nth, of) => say(msg({ context: 'ticket', message: `Copy ${nth} of ${of}` })),
  }
}
