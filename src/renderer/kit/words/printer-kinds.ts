import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Speaks } from '#shared/printing/found.ts'
import type { PaperWidth, Printer } from '#shared/printing/printing.ts'

/** Where a printer is. */
export const printerKindWords: Record<Printer['kind'], MessageDescriptor> = {
  network: msg`On the network`,
  spooler: msg`Connected to this computer`,
  driver: msg`Through the computer's driver`,
  screen: msg`On this screen`,
}

/** What it prints on. */
export const paperWords: Record<PaperWidth, MessageDescriptor> = {
  80: msg`80 mm`,
  58: msg`58 mm`,
  210: msg({ message: 'A4', comment: 'a size of paper' }),
  216: msg({ message: 'US Letter', comment: 'a size of paper' }),
}

/** What answers at an address. */
export const speaksWords: Record<Speaks, MessageDescriptor> = {
  'esc-pos': msg`Receipt printer (ESC/POS)`,
  'star-prnt': msg`Receipt printer (Star)`,
  'something-else': msg`Something else: not a receipt printer`,
  silent: msg`Answers nothing: it may be a printer that does not report its state. Add it and print a test`,
  'not-asked': msg`Printer, not checked yet`,
}
