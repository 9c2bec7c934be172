import { onTestFinished } from 'vitest'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { createNetworkTransport } from '#main/printing/network/network.ts'
import { type Capabilities, type SendRequest, untried } from '#main/printing/transports/transport.ts'
import type { Printer, PrintProblem } from '#shared/printing/printing.ts'
import { normal, type Ticket } from '#shared/ticket/ticket.ts'
import { networkPrinter } from './station.ts'
import { type Emulator, type Faults, startEmulator } from './emulator.ts'

/** The same limits as in a kitchen, shortened so that a test need not wait for them. */
export const limits = {
  connect: 1_000,
  status: 400,
  poll: 40,
  proof: 900,
  settle: 80,
  close: 500,
  keep: 300,
}
export const transport = createNetworkTransport(limits)

/** A printer that goes with the test. */
export async function printer(
  faults: Partial<Faults> = {},
  language: Printer['language'] = 'esc-pos',
): Promise<Emulator> {
  const emulator = await startEmulator({ faults, language })
  onTestFinished(() => emulator.close())
  return emulator
}

export function at(place: { host: string; port: number }): Printer {
  return { ...networkPrinter('kitchen', place), name: 'Kitchen' }
}

/** A ticket of some 5,000 bytes. */
export const ticket: Ticket = {
  kind: 'kitchen',
  blocks: [
    ...Array.from({ length: 100 }, (_, index) => ({
      type: 'row' as const,
      left: `line ${index}`,
      right: 'to the end',
      size: normal,
      bold: false,
    })),
    { type: 'cut' },
  ],
}
export const bytes = await encodeTicket(ticket, { paper: 80, codePage: 'windows1252' })

/** Sends that ticket, tells what became of it and what was learnt on the way. */
export async function send(to: { host: string; port: number }, over: Partial<SendRequest> = {}) {
  const log: string[] = []
  const troubles: (PrintProblem | null)[] = []
  let learnt: Capabilities = untried
  const { outcome, closed } = await transport.send({
    printer: at(to),
    job: { id: 'job-1', orderId: 'order-1', kind: 'kitchen' },
    ticket,
    bytes,
    pages: null,
    capabilities: untried,
    evenIfSilent: false,
    clearFirst: false,
    signal: new AbortController().signal,
    onSending: () => log.push('sending'),
    onTrouble: (problem) => troubles.push(problem),
    onLearnt: (found) => {
      learnt = found
    },
    ...over,
  })
  await closed
  return { outcome, sending: log.length, troubles, learnt }
}

export const printed = { type: 'printed', paperLow: false }
