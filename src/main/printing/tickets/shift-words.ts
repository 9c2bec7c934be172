import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { TicketWords } from '#shared/ticket/words.ts'

/** What the ticket of a shift check says. */
export function shiftWords(say: (message: MessageDescriptor) => string): TicketWords['shift'] {
  return {
    title: say(msg({ context: 'ticket', message: 'SHIFT CHECK' })),
    by: (name) => say(msg({ context: 'ticket', message: `by ${name}` })),
    allWell: say(msg({ context: 'ticket', message: 'Everything works' })),
    needs: (count) =>
      say(
        msg({
          context: 'ticket',
          message: plural(count, { one: '# thing needs somebody', other: '# things need somebody' }),
        }),
      ),
    stopped: say(msg({ context: 'ticket', message: 'Stopped before the end' })),
    states: {
      ok: say(msg({ context: 'ticket', message: 'OK' })),
      unknown: say(msg({ context: 'ticket', message: 'not known' })),
      warning: say(msg({ context: 'ticket', message: 'LOOK' })),
      problem: say(msg({ context: 'ticket', message: 'PROBLEM' })),
    },
    parts: {
      network: say(msg({ context: 'ticket', message: 'Network' })),
      channel: say(msg({ context: 'ticket', message: 'Channels' })),
      intake: say(msg({ context: 'ticket', message: 'Taking orders in' })),
      outbox: say(msg({ context: 'ticket', message: 'Answers to channels' })),
      printer: say(msg({ context: 'ticket', message: 'Printers' })),
      sound: say(msg({ context: 'ticket', message: 'Sound' })),
      screens: say(msg({ context: 'ticket', message: 'Other screens' })),
      refused: say(msg({ context: 'ticket', message: 'Refused deliveries' })),
      disk: say(msg({ context: 'ticket', message: 'Disk' })),
      backup: say(msg({ context: 'ticket', message: 'Backup' })),
      clock: say(msg({ context: 'ticket', message: 'Clock' })),
      program: say(msg({ context: 'ticket', message: 'Order Manager' })),
    },
  }
}
