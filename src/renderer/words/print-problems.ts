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
  'no-proof': msg`no proof from the printer`,
  interrupted: msg`interrupted by a restart`,
}
