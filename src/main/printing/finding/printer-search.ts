import type { LookAround, Speaks } from '#shared/printing/found.ts'
import type { PrintProblem } from '#shared/printing/printing.ts'
import type { Drivers } from '../../base/shell.ts'
import { identify } from './identify.ts'
import { isSpeaks, lookForPrinters } from './look-around.ts'
import type { OsQueue } from '../os-queue/os-queue.ts'

/** How long an address that somebody typed in may take, in ms. */
const patience = { connect: 2_500, status: 1_750 }

const untilOver = () => new AbortController().signal

/** What is asked before a printer is set up: which there are, and what stands at an address. */
export function createPrinterSearch(osQueue: OsQueue, drivers: Drivers | null) {
  return {
    /** Printers on the network, as they are found; ends by itself. */
    lookAround: (askEveryAddress: boolean, signal = untilOver()): AsyncGenerator<LookAround, void, void> =>
      lookForPrinters({ askEveryAddress, signal }),
    /** What stands at an address, or why nobody answers there. */
    identify: async (
      place: { host: string; port: number },
      signal = untilOver(),
    ): Promise<{ speaks: Speaks | null; problem: PrintProblem | null }> => {
      const answer = await identify(place, patience, signal)
      return isSpeaks(answer) ? { speaks: answer, problem: null } : { speaks: null, problem: answer }
    },
    /** The printers of this computer. */
    queues: async (
      of: 'spooler' | 'driver',
    ): Promise<{ queues: { name: string; label: string }[]; problem: PrintProblem | null }> => {
      if (of === 'driver' && drivers === null) return { queues: [], problem: 'needs-app' }
      if (of === 'driver' && drivers !== null) {
        const found = await drivers.list()
        return { queues: found.map(({ name, label }) => ({ name, label })), problem: null }
      }
      const names = await osQueue.list()
      return typeof names === 'string'
        ? { queues: [], problem: names }
        : { queues: names.map((name) => ({ name, label: name })), problem: null }
    },
  }
}
