import type { Printer } from '#shared/printing/printing.ts'
import { movedPrinter } from './printer-state.ts'
import { newSpool, type Spool, type SpoolDeps } from './spool.ts'
import { endSpool } from './spooler.ts'
import type { Transport } from '../transports/transport.ts'

/** One spool per printer. They follow the printers: one with another address or kind is another as far as its spool goes. */
export function createSpools(deps: SpoolDeps & { transports: Record<Printer['kind'], Transport> }) {
  const spools = new Map<string, { spool: Spool; key: string }>()
  const leaving = new Map<string, Promise<void>>()
  const ignoreTime = deps.clock.watch({
    onStepped: (byMs) => {
      for (const { spool } of spools.values()) {
        spool.printer = movedPrinter(spool.printer, byMs)
        spool.heldUntil += byMs
      }
    },
  })

  function refresh(): void {
    const printers = deps.queue.printers()
    for (const [id, { spool, key }] of spools) {
      if (printers.some((printer) => printer.id === id && keyOf(printer) === key)) continue
      spools.delete(id)
      const left = endSpool(deps, spool).finally(() => leaving.get(id) === left && leaving.delete(id))
      leaving.set(id, left)
    }
    for (const printer of printers) {
      const { id, kind } = printer
      if (spools.has(id)) continue
      const spool = newSpool(id, deps.transports[kind], leaving.get(id) ?? Promise.resolve())
      spools.set(id, { spool, key: keyOf(printer) })
    }
  }

  return {
    all: (): Spool[] => {
      refresh()
      return [...spools.values()].map(({ spool }) => spool)
    },
    of: (printerId: string): Spool | undefined => {
      refresh()
      return spools.get(printerId)?.spool
    },
    /** Resolves when every printer is let go of. */
    end: async (): Promise<void> => {
      ignoreTime()
      await Promise.all(
        [...spools.values()].map(({ spool }) => endSpool(deps, spool)).concat([...leaving.values()]),
      )
    },
  }
}

function keyOf({ kind, language, host, port, queue }: Printer): string {
  return [kind, language, host, port, queue].join('|')
}
