import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PrintProblem, PrintState } from '#shared/printing/printing.ts'
import { printStateWords } from './statuses.ts'

/** Why a ticket is not on paper, to stand after "not on paper:". */
export const printProblemWords: Record<PrintProblem, MessageDescriptor> = {
  unreachable: msg`printer not reachable`,
  // A printer that was well may refuse for a moment; by the time this is shown, its patience has run out.
  refused: msg`printer does not answer`,
  'no-answer': msg`printer does not answer`,
  'paper-out': msg`paper out`,
  'cover-open': msg`cover open`,
  offline: msg`printer is offline`,
  'printer-error': msg`printer error`,
  'connection-lost': msg`connection lost`,
  'no-proof': msg`no confirmation from the printer`,
  interrupted: msg`interrupted by a restart`,
  'not-a-printer': msg`what answers there is not a receipt printer`,
  'queue-unknown': msg`this computer has no such printer any more`,
  'queue-stopped': msg`held in the computer's print queue`,
  'queue-gave-up': msg`taken out of the computer's print queue`,
  'no-print-service': msg`this computer's print service does not answer`,
  'driver-failed': msg`this computer could not print it`,
  'needs-app': msg`only the Order Manager app can print there`,
  'station-error': msg`this station could not make the ticket`,
  held: msg`held back: the printer was away too long`,
  declined: msg`left off paper by choice`,
}

/** The same to stand after a printer's name, which most often says "printer" already. */
export const namedPrinterProblemWords: Record<PrintProblem, MessageDescriptor> = {
  ...printProblemWords,
  unreachable: msg({ message: 'not reachable', comment: "after a printer's name" }),
  refused: msg({ message: 'does not answer', comment: "after a printer's name" }),
  'no-answer': msg({ message: 'does not answer', comment: "after a printer's name" }),
  offline: msg({ message: 'is offline', comment: "after a printer's name" }),
  'printer-error': msg({ message: 'has an error', comment: "after a printer's name" }),
}

/** What a person standing in the kitchen can do about it, as a sentence. */
export const printProblemAdvice: Record<PrintProblem, MessageDescriptor> = {
  unreachable: msg`Check that the printer is on and its network cable is in.`,
  refused: msg`Is it on, and is its address right? If another till holds it, switch it off and on.`,
  'no-answer': msg`Switch the printer off and on.`,
  'paper-out': msg`Put in a new roll and close the cover.`,
  'cover-open': msg`Close the printer's cover.`,
  offline: msg`Press the printer's feed button, or switch it off and on.`,
  'printer-error': msg`Look for jammed paper, then switch the printer off and on.`,
  'connection-lost': msg`Check the printer's network cable.`,
  'no-proof': msg`Check whether the ticket came out.`,
  interrupted: msg`Check whether the ticket came out.`,
  'not-a-printer': msg`Correct the printer's address under Device.`,
  'queue-unknown': msg`Choose the printer anew under Device.`,
  'queue-stopped': msg`Look at the printer and its cable, then let its queue go on in the computer's settings.`,
  'queue-gave-up': msg`Check whether the ticket came out.`,
  'no-print-service': msg`Restart this computer.`,
  'driver-failed': msg`Print a test page from the computer's settings: if that fails too, install the printer anew.`,
  'needs-app': msg`This station runs without the app's window. Install the Order Manager app on this computer, or choose another kind of printer.`,
  'station-error': msg`Work from the screen, and check under Device what is wrong.`,
  held: msg`Say under Printers whether the old tickets are still wanted.`,
  declined: msg`If it is needed after all, press Print.`,
}

/** How far a ticket got and why no further, to stand one after the other; each thing once. */
export function ticketStateWords(state: PrintState, problem: PrintProblem | null): MessageDescriptor[] {
  if (problem === null || state === 'printed') return [printStateWords[state]]
  return state === 'held'
    ? [printProblemWords[problem]]
    : [printStateWords[state], printProblemWords[problem]]
}

const look = msg`Look at the printer: did the ticket come out? Then press what is right.`
const givenUp = msg`It will not print by itself any more. When the printer works again, press Print.`

/** What to do about a ticket that is not proved to be on paper, as a sentence; null while nobody has to do anything. */
export function ticketAdvice(state: PrintState, problem: PrintProblem | null): MessageDescriptor | null {
  switch (state) {
    case 'printed':
    case 'cancelled':
      return null
    case 'queued':
    case 'held':
    case 'checking':
    case 'sending':
      return problem && printProblemAdvice[problem]
    case 'sent':
    case 'unconfirmed':
      return look
    case 'failed':
      return problem === 'declined' || problem === 'station-error' ? printProblemAdvice[problem] : givenUp
  }
}
