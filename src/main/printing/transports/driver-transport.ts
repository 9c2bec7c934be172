import { setTimeout as sleep } from 'node:timers/promises'
import type { PrintProblem } from '#shared/printing/printing.ts'
import type { DriverPrinter, Drivers } from '../../base/shell.ts'
import type { SendOutcome, SendRequest, Transport } from './transport.ts'

/** Milliseconds. */
const usualTiming = {
  /** Until the computer has named its printers. */
  list: 10_000,
  /** Until a driver has taken a ticket: some versions of Electron lose their answer (printing.md section 9). */
  take: 60_000,
}
export type DriverTiming = typeof usualTiming

/**
 * A printer behind the driver of the computer's operating system (A4, AirPrint, whatever takes no bytes of ours): tickets
 * are drawn as pages. The driver says that it took them and nothing afterwards, so such a ticket is `sent`, never `printed`.
 * `drivers` null: this station has no window that reaches them.
 */
export function createDriverTransport(
  drivers: Drivers | null,
  timing: Partial<DriverTiming> = {},
): Transport {
  const limits = { ...usualTiming, ...timing }

  async function troubleOf(queue: string | null, signal: AbortSignal): Promise<PrintProblem | null> {
    if (drivers === null) return 'needs-app'
    const found = await within(drivers.list(), limits.list, signal)
    if (found === null) return signal.aborted ? 'interrupted' : 'no-print-service'
    const printer = found.find(({ name }) => name === queue)
    return printer ? driverTrouble(printer) : 'queue-unknown'
  }

  async function send({ printer, pages, signal, onSending }: SendRequest): Promise<SendOutcome> {
    const { queue } = printer
    const trouble = await troubleOf(queue, signal)
    if (signal.aborted) return { type: 'not-sent', problem: 'interrupted' }
    if (trouble !== null) return { type: 'not-sent', problem: trouble }
    if (drivers === null || queue === null || pages === null)
      return { type: 'not-sent', problem: 'station-error' }
    onSending()
    const end = await within(drivers.print(queue, pages), limits.take, signal)
    if (end === null)
      return { type: 'unconfirmed', problem: signal.aborted ? 'interrupted' : 'no-print-service' }
    return end.isTaken ? { type: 'sent' } : refusal(end.reason)
  }

  return {
    send: async (request) => ({ outcome: await send(request), closed: Promise.resolve() }),
    check: async ({ queue }, signal) => ({
      problem: await troubleOf(queue, signal),
      paperLow: false,
      understood: [],
      answers: [],
    }),
    release: () => Promise.resolve(),
  }
}

/** What Electron gives as reasons: it has no codes for them. */
function refusal(reason: string): SendOutcome {
  if (/cancel/i.test(reason)) return { type: 'failed', problem: 'queue-gave-up' }
  // It was refused by its name: not a page of it was taken.
  if (/deviceName/i.test(reason)) return { type: 'not-sent', problem: 'queue-unknown' }
  return { type: 'failed', problem: 'driver-failed' }
}

/** RFC 8011 section 5.4.12, the words CUPS gives for reasons; `-warning` and `-report` hold nothing up. */
const reasons: readonly (readonly [RegExp, PrintProblem])[] = [
  [/^media-(empty|needed)(-error)?$/, 'paper-out'],
  [/^(cover|door|interlock)-open(-error)?$/, 'cover-open'],
  // CUPS says this as a report, and means it.
  [/^offline(-error|-report)?$/, 'offline'],
  [/^(media-jam|spool-area-full|marker-supply-empty|toner-empty)(-error)?$/, 'printer-error'],
]

/** What keeps a printer from taking pages, as far as its system says: Linux and macOS do, Windows does not. Pure. */
export function driverTrouble({ options }: Pick<DriverPrinter, 'options'>): PrintProblem | null {
  const words = (options['printer-state-reasons'] ?? '').split(',')
  const said = reasons.find(([word]) => words.some((each) => word.test(each.trim())))
  if (said) return said[1]
  const isStopped = options['printer-state'] === '5' || options['printer-is-accepting-jobs'] === 'false'
  return isStopped ? 'queue-stopped' : null
}

/** What it becomes, or null when it takes too long or the signal ends the wait. */
async function within<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T | null> {
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  try {
    return await Promise.race([work, sleep(ms, null, { signal: either }).catch(() => null)])
  } finally {
    over.abort()
  }
}
