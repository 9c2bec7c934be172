import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Speaks } from '#shared/printing/found.ts'
import type { Printer } from '#shared/printing/printing.ts'

/** Where a printer is. */
export const printerKindWords: Record<Printer['kind'], MessageDescriptor> = {
  network: msg`On the network`,
  spooler: msg`Connected to this computer`,
  screen: msg`On this screen`,
}

/** What answers at an address. */
export const speaksWords: Record<Speaks, MessageDescriptor> = {
  'esc-pos': msg`Receipt printer (ESC/POS)`,
  'star-prnt': msg`Receipt printer (Star)`,
  'something-else': msg`Something else: not a receipt printer`,
  'not-asked': msg`Printer, not checked yet`,
}
