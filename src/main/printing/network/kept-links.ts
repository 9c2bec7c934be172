import type { Printer } from '#shared/printing/printing.ts'
import type { Link } from './link.ts'

type Kept = { link: Link; address: string; timer: ReturnType<typeof setTimeout> }

/**
 * Connections kept open for the next ticket, one per printer and for at most `ms`: many boards take one connection at
 * a time and need a second or more to take another, and other tills want their turn too.
 */
export function createKeptLinks(options: { ms: number; close: number }) {
  const all = new Map<string, Kept>()

  function take(printer: Printer): Link | null {
    const kept = all.get(printer.id)
    if (!kept) return null
    all.delete(printer.id)
    clearTimeout(kept.timer)
    if (kept.link.isOpen() && kept.address === addressOf(printer)) return kept.link
    void kept.link.close(options.close)
    return null
  }

  async function release(printerId: string): Promise<void> {
    const kept = all.get(printerId)
    if (!kept) return
    all.delete(printerId)
    clearTimeout(kept.timer)
    await kept.link.close(options.close)
  }

  return {
    take,
    keep: (printer: Printer, link: Link): void => {
      void release(printer.id)
      const timer = setTimeout(() => void release(printer.id), options.ms)
      all.set(printer.id, { link, address: addressOf(printer), timer })
    },
    release,
  }
}

function addressOf({ host, port }: Printer): string {
  return `${host}:${port}`
}
