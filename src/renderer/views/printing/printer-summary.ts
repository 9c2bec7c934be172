import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TicketKind } from '#shared/order/ticket-kinds.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'

/** How accents are sent, as the form of a printer calls it. */
export const codePageWords: Record<Printer['codePage'], MessageDescriptor> = {
  windows1252: msg`Western European (most printers)`,
  cp858: msg`Western European, older`,
  cp850: msg`Western European, oldest`,
  cp437: msg`American`,
  bitmap: msg`Print every line as a picture`,
}

const isCodePage = (code: string): code is Printer['codePage'] => code in codePageWords
const isTicket = (code: string): code is TicketKind => code in ticketWords

/**
 * What a printer was set to, as the record of changes keeps it (`Kitchen · 10.0.0.5:9100 · 80 mm · windows1252 · kitchen`), in words:
 * its name and its address stay as they are. `placeOf` names a location, null where it is none. Pure.
 */
export function printerSummaryWords(
  kept: string,
  { t, placeOf }: { t: (words: MessageDescriptor) => string; placeOf: (id: string) => string | null },
): string {
  const [name = '', ...parts] = kept.split(' · ')
  const inWords = (part: string): string | null => {
    if (isCodePage(part)) return t(codePageWords[part])
    if (part === 'star-prnt') return 'StarPRNT'
    const tickets = part.split('+')
    if (tickets.every(isTicket)) return tickets.map((one) => t(ticketWords[one])).join(', ')
    return part === '' ? null : (placeOf(part) ?? part)
  }
  return [name, ...parts.flatMap((part) => inWords(part) ?? [])].join(' · ')
}
