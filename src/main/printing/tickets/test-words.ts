import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TicketWords } from '#shared/ticket/words.ts'

/** What a test ticket says. */
export function testWords(say: (message: MessageDescriptor) => string): TicketWords['test'] {
  return {
    banner: say(msg({ context: 'ticket', message: 'TEST' })),
    accents: say(msg({ context: 'ticket', message: 'Accents: choose the code page that reads right' })),
    scripts: say(msg({ context: 'ticket', message: 'Drawn lines: Arabic, Chinese, pictures' })),
    sizes: say(msg({ context: 'ticket', message: 'Sizes' })),
    ruler: say(msg({ context: 'ticket', message: 'Width: every column must show' })),
    printer: say(msg({ context: 'ticket', message: 'Printer' })),
    paper: (millimetres, columns) =>
      say(msg({ context: 'ticket', message: `Paper ${millimetres} mm, ${columns} columns` })),
    codePage: say(msg({ context: 'ticket', message: 'Code page' })),
    status: say(msg({ context: 'ticket', message: 'Status' })),
    done: say(msg({ context: 'ticket', message: 'END OF TEST' })),
  }
}
