import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PrintProblem } from '#shared/printing/printing.ts'

/** Why a ticket is not on paper, to stand after "not on paper:" or a printer's name. */
export const printProblemWords: Record<PrintProblem, MessageDescriptor> = {
  unreachable: msg`printer not reachable`,
  refused: msg`printer is busy elsewhere`,
  'no-answer': msg`printer does not answer`,
  'paper-out': msg`paper out`,
  'cover-open': msg`cover open`,
  offline: msg`printer is offline`,
  'printer-error': msg`printer error`,
  'connection-lost': msg`connection lost`,
  'no-proof': msg`no confirmation from the printer`,
  interrupted: msg`interrupted by a restart`,
  'not-a-printer': msg`what answers there is not a receipt printer`,
  'station-error': msg`this station could not make the ticket`,
}

/** What a person standing in the kitchen can do about it, as a sentence. */
export const printProblemAdvice: Record<PrintProblem, MessageDescriptor> = {
  unreachable: msg`Check that the printer is on and its network cable is in.`,
  refused: msg`Another till may hold the printer; if this lasts, switch it off and on.`,
  'no-answer': msg`Switch the printer off and on.`,
  'paper-out': msg`Put in a new roll and close the cover.`,
  'cover-open': msg`Close the printer's cover.`,
  offline: msg`Press the printer's feed button, or switch it off and on.`,
  'printer-error': msg`Look for jammed paper, then switch the printer off and on.`,
  'connection-lost': msg`Check the printer's network cable.`,
  'no-proof': msg`Check whether the ticket came out.`,
  interrupted: msg`Check whether the ticket came out.`,
  'not-a-printer': msg`Correct the printer's address under Device.`,
  'station-error': msg`Work from the screen, and check under Device what is wrong.`,
}
