import type { PrinterInput } from '#shared/api/printing.ts'
import { papersOf, type Printer } from '#shared/printing/printing.ts'
import type { Clock } from '../base/clock.ts'
import type { Store } from '../store/open.ts'

/** Receipt printers listen here unless somebody changed it. */
const usualPort = 9_100

/** Adds or changes a printer; null when the one to change is gone. */
function savePrinter(
  { store, newId }: { store: Store; newId: () => string },
  input: PrinterInput,
): Printer | null {
  if (input.id !== null && !store.printers.find(input.id)) return null
  const isNetwork = input.kind === 'network'
  const isDriver = input.kind === 'driver'
  const papers = papersOf(input.kind)
  const printer: Printer = {
    ...input,
    id: input.id ?? newId(),
    // Nobody stands in for himself.
    route: {
      ...input.route,
      fallbackId: input.route.fallbackId === input.id ? null : input.route.fallbackId,
    },
    host: isNetwork ? input.host : null,
    port: isNetwork ? (input.port ?? usualPort) : null,
    queue: isDriver || input.kind === 'spooler' ? input.queue : null,
    paper: papers.find((each) => each === input.paper) ?? papers[0] ?? 80,
    // A driver gets pictures: letters and language of receipt printers are nothing to it.
    ...(isDriver && { language: 'esc-pos', codePage: 'bitmap' }),
  }
  store.printers.save(printer)
  return printer
}

/** Removes a printer. Waiting jobs keep it unless `dropJobs`: a ticket must not vanish by accident. */
function removePrinter(
  { store, clock }: { store: Store; clock: Clock },
  id: string,
  dropJobs: boolean,
): 'removed' | 'unknown' | { waiting: number } {
  if (!store.printers.find(id)) return 'unknown'
  const waiting = store.printJobs.waiting(id)
  if (waiting > 0 && !dropJobs) return { waiting }
  store.transaction(() => {
    store.printJobs.dropOpen(id, clock.now())
    store.printers.remove(id)
  })
  return 'removed'
}

/** What a printer is set to; `onChange` after each change. */
export function createPrinterSettings(
  deps: { store: Store; clock: Clock; newId: () => string },
  onChange: () => void,
) {
  return {
    save: (input: PrinterInput): Printer | null => {
      const printer = savePrinter(deps, input)
      if (printer) onChange()
      return printer
    },
    remove: (id: string, dropJobs: boolean): ReturnType<typeof removePrinter> => {
      const removed = removePrinter(deps, id, dropJobs)
      if (removed === 'removed') onChange()
      return removed
    },
    /** Which line of its test ticket read right; null when the printer is gone. */
    chooseCodePage: (id: string, codePage: Printer['codePage']): Printer | null => {
      deps.store.printers.saveCodePage(id, codePage)
      onChange()
      return deps.store.printers.find(id) ?? null
    },
  }
}
