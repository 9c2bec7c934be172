import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cupsMissing, startCupsIn } from '../printing/cups-daemon.ts'
import type { Emulator } from '../printing/emulator.ts'
import type { QueueTrouble } from './plan.ts'

/** What the computer calls it. */
export const queueName = 'PASTRY'

/** `PASTRY root 204 [...] total 1 - localhost Order Manager kitchen <ticket> - -`: the job's number, and whose ticket it is. */
const pageLine = /^\S+ \S+ (\d+) \[.* ([\da-f-]{36}) - -$/

/** For so long nothing is under way to the printer before its queue is stopped; waited for so long at most. In ms. */
const quietMs = 300
const longestQuietMs = 3_000

/**
 * The computer's own queue before a printer, on a real CUPS in that folder; null where none can be started. A ticket that CUPS
 * was about to hand over when it is stopped it hands over once more, and nobody can know: so it is stopped between tickets, where a busy machine lets it be.
 */
export async function startQueue(dir: string, printer: Emulator) {
  if (cupsMissing !== null) return null
  mkdirSync(dir)
  const cups = await startCupsIn(dir)
  await cups.addQueue(queueName, printer, '?waiteof=false', '-o', 'printer-error-policy=abort-job')
  const wanted: Record<QueueTrouble, number> = {
    'queue-stopped': 0,
    'queue-closed': 0,
    'print-service-gone': 0,
  }
  let isUp = true
  let isClosed = false
  let work = Promise.resolve()
  const admin = (program: string, ...args: string[]) => cups.admin(program, ...args, queueName)

  /** Holds what comes, and waits until what is on its way is at the printer; false where that takes too long. */
  async function between(): Promise<boolean> {
    await admin('cupsdisable', '--hold')
    const until = performance.now() + longestQuietMs
    let since = performance.now()
    while (performance.now() < until) {
      if (printer.open() > 0) since = performance.now()
      else if (performance.now() - since >= quietMs) return true
      await sleep(20)
    }
    return false
  }

  async function apply(): Promise<void> {
    if (isClosed) return
    if (wanted['print-service-gone'] > 0) {
      if (!isUp || !(await between())) return
      isUp = false
      return cups.stop()
    }
    if (!isUp) {
      isUp = true
      await cups.restart()
    }
    await admin(wanted['queue-closed'] > 0 ? 'cupsreject' : 'cupsaccept')
    if (wanted['queue-stopped'] > 0 && (await between())) return void (await admin('cupsdisable'))
    await admin('cupsenable')
    await admin('cupsenable', '--release')
  }

  /** One change after the other. */
  const change = (kind: QueueTrouble, by: 1 | -1): Promise<void> => {
    wanted[kind] += by
    return (work = work.then(apply))
  }
  return {
    server: cups.server,
    /** How many jobs the print service made of each ticket: it writes a line each time it is done with one, once more where it began anew. */
    handedOver: (): Map<string, number> => {
      const file = join(dir, 'Page.log')
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
      const jobs = new Set(lines.flatMap((line) => pageLine.exec(line)?.slice(1, 3).join(' ') ?? []))
      return new Map(
        [...Map.groupBy(jobs, (job) => job.split(' ')[1] ?? '')].map(([id, all]) => [id, all.length]),
      )
    },
    trouble: async (kind: QueueTrouble, ms: number): Promise<void> => {
      await change(kind, 1)
      await sleep(ms)
      await change(kind, -1)
    },
    close: async (): Promise<void> => {
      isClosed = true
      await work
      await cups.stop()
    },
  }
}
