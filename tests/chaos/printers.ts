import { setTimeout as sleep } from 'node:timers/promises'
import { sheetText } from '#main/printing/escpos/paper.ts'
import { type Emulator, startEmulator } from '../printing/emulator.ts'
import { startQueue } from './os-queue.ts'
import { type PaperOf, papersIn } from './papers.ts'
import type { PrinterTrouble } from './plan.ts'
import { printerNames } from './routes.ts'

/** The printers of the restaurant: emulators on real sockets, one of them behind a queue of the computer's, whose folder `dir` is. */
export async function startPrinters(dir: string) {
  const printers = {
    kitchen: await startEmulator(),
    bar: await startEmulator(),
    counter: await startEmulator(),
    pickup: await startEmulator(),
    pastry: await startEmulator(),
    spare: await startEmulator(),
  }
  const queue = await startQueue(dir, printers.pastry)
  /** How many troubles keep a printer away: it is back when the last of them is over. */
  const away = new Map<Emulator, number>()
  return {
    ...printers,
    /** The queue before `pastry`; null where no print service can be started. */
    queue,
    trouble: async (which: keyof typeof printers, kind: PrinterTrouble, ms: number) => {
      const printer = printers[which]
      const isAway = awayKinds.has(kind)
      if (!isAway || (away.get(printer) ?? 0) === 0) await begin(printer, kind)
      if (isAway) away.set(printer, (away.get(printer) ?? 0) + 1)
      await sleep(ms)
      if (isAway) away.set(printer, (away.get(printer) ?? 0) - 1)
      if (!isAway || away.get(printer) === 0) await end(printer, kind)
    },
    papers: (): PaperOf[] =>
      printerNames.flatMap((name) => papersIn(name, printers[name].sheets.map(sheetText))),
    close: async () => {
      await queue?.close()
      for (const printer of Object.values(printers)) await printer.close()
    },
  }
}

const awayKinds: ReadonlySet<PrinterTrouble> = new Set(['printer-refuses', 'printer-away'])

async function begin(printer: Emulator, kind: PrinterTrouble): Promise<void> {
  const { faults } = printer
  switch (kind) {
    case 'printer-refuses':
    case 'printer-away':
      return printer.goAway()
    case 'printer-hangs':
      faults.neverReads = true
      return printer.unplugNetwork()
    case 'printer-resets':
      faults.resetAfter = 300
      return
    case 'printer-paper-out':
      return printer.runOut()
    case 'printer-cover-open':
      faults.coverOpen = true
      return
    case 'printer-proves-nothing':
      faults.swallowsProcessId = true
      faults.answersSensor = false
      return
    case 'printer-talks-nonsense':
      faults.greeting = Buffer.from('220 mail.example ESMTP ready\r\n')
      return printer.unplugNetwork()
    case 'printer-unplugged':
      return printer.unplugNetwork()
    case 'printer-restarts':
      return printer.powerCycle()
  }
}

async function end(printer: Emulator, kind: PrinterTrouble): Promise<void> {
  const { faults } = printer
  switch (kind) {
    case 'printer-refuses':
    case 'printer-away':
      return printer.comeBack()
    case 'printer-hangs':
      faults.neverReads = false
      return printer.unplugNetwork()
    case 'printer-resets':
      faults.resetAfter = null
      return
    case 'printer-paper-out':
      return printer.refill()
    case 'printer-cover-open':
      return printer.closeCover()
    case 'printer-proves-nothing':
      faults.swallowsProcessId = false
      faults.answersSensor = true
      return
    case 'printer-talks-nonsense':
      faults.greeting = null
      return printer.unplugNetwork()
    case 'printer-unplugged':
    case 'printer-restarts':
      return
  }
}
