import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { type Command, createCommandReader } from '#main/printing/escpos/commands.ts'
import { createPaper, type PaperEvent, type Sheet, sheetText } from '#main/printing/escpos/paper.ts'
import { renderSheet } from '#main/printing/escpos/render.ts'
import type { Printer } from '#shared/printing/printing.ts'

/** What can be wrong with a printer (printing.md section 5.1). May be changed while it runs. */
export type Faults = {
  /** Takes the connection and never reads a byte. */
  neverReads: boolean
  /** Resets the connection once it has read so many bytes of it. */
  resetAfter: number | null
  /** Reads so many bytes every so many milliseconds. */
  slow: { bytes: number; everyMs: number } | null
  /** The paper ends once it has read so many bytes of a connection; it holds the rest until `refill`. */
  paperOutAfter: number | null
  paperLow: boolean
  coverOpen: boolean
  /** Says this on connect, unasked. */
  greeting: Uint8Array | null
  /** Reads `GS ( H` and stays silent, as clones do. */
  swallowsProcessId: boolean
  /** The `DLE EOT` questions it answers. */
  answers: readonly number[]
  /** Answers `GS r`. */
  answersSensor: boolean
}

const healthy: Faults = {
  neverReads: false,
  resetAfter: null,
  slow: null,
  paperOutAfter: null,
  paperLow: false,
  coverOpen: false,
  greeting: null,
  swallowsProcessId: false,
  answers: [1, 2, 3, 4],
  answersSensor: true,
}

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

/**
 * A receipt printer on 127.0.0.1 that speaks ESC/POS over TCP: prints on paper one can read, answers status questions
 * at once even with no paper, and everything else in its turn. `close` ends it.
 */
export async function startEmulator(options: { paper?: Printer['paper']; faults?: Partial<Faults> } = {}) {
  const faults: Faults = { ...healthy, ...options.faults }
  const paper = createPaper(options.paper === 58 ? 384 : 576)
  const sockets = new Set<Socket>()
  const waiters = new Set<() => void>()
  /** Read and not yet printed, with whom to answer. */
  let held: { command: Command; socket: Socket }[] = []
  let paperOut = false
  let connections = 0
  let questions = 0
  const received: number[] = []

  const changed = () => {
    for (const check of waiters) check()
  }

  function work(): void {
    const ready = paperOut || faults.coverOpen ? [] : held.splice(0)
    for (const { command, socket } of ready) print(command, socket)
    changed()
  }

  function print(command: Command, socket: Socket): void {
    paper.print(command)
    if (command.type !== 'command') return
    if (command.name === 'GS ( H' && command.params[2] === 0x30 && !faults.swallowsProcessId)
      answer(socket, 0x37, 0x22, ...command.params.slice(4, 8), 0x00)
    if (command.name === 'GS r' && faults.answersSensor) answer(socket, faults.paperLow ? 0x03 : 0x00)
  }

  /** Answers that no paper and no full buffer can hold back. */
  function atOnce(params: Uint8Array, name: string, socket: Socket): boolean {
    if (name === 'DLE EOT') {
      const question = params[0] ?? 0
      questions += 1
      if (faults.answers.includes(question)) answer(socket, status(question))
      return true
    }
    if (name === 'DLE DC4' && params[0] === 8) {
      held = []
      answer(socket, 0x37, 0x25, 0x00)
      return true
    }
    return name === 'DLE ENQ'
  }

  function status(question: number): number {
    const stopped = paperOut || faults.coverOpen
    if (question === 1) return 0x12 | (stopped ? 0x08 : 0)
    if (question === 2) return 0x12 | (faults.coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0)
    if (question === 4) return 0x12 | (paperOut ? 0x60 : 0) | (faults.paperLow ? 0x0c : 0)
    return 0x12
  }

  function answer(socket: Socket, ...bytes: number[]): void {
    if (!socket.destroyed && socket.writable) socket.write(Uint8Array.from(bytes))
  }

  function serve(socket: Socket): void {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      changed()
    })
    socket.on('error', () => changed())
    changed()
    if (faults.greeting) socket.write(faults.greeting)
    if (faults.neverReads) return
    const reader = createCommandReader()
    let count = 0
    const read = (bytes: Uint8Array) => {
      received.push(...bytes)
      for (const command of reader.read(bytes)) {
        if (command.type === 'command' && atOnce(command.params, command.name, socket)) continue
        held.push({ command, socket })
      }
      work()
    }
    const take = (bytes: Uint8Array) => {
      const limit = faults.resetAfter ?? faults.paperOutAfter
      const room = limit === null ? bytes.length : Math.max(0, limit - count)
      count += bytes.length
      read(bytes.subarray(0, room))
      if (limit === null || count < limit) return
      if (faults.resetAfter !== null) {
        socket.resetAndDestroy()
        return
      }
      faults.paperOutAfter = null
      paperOut = true
      changed()
      read(bytes.subarray(room))
    }
    if (faults.slow) readSlowly(socket, faults.slow, take)
    else socket.on('data', take)
  }

  const server: Server = createServer(serve)
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  const stopListening = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  return {
    host: '127.0.0.1',
    port,
    faults,
    /** Pieces of paper, in the order they were cut off. */
    sheets: paper.sheets as readonly Sheet[],
    uncut: paper.uncut,
    events: paper.events as readonly PaperEvent[],
    connections: () => connections,
    /** How often it was asked how it is. */
    questions: () => questions,
    /** Connections still open. */
    open: () => sockets.size,
    /** Every byte read so far, status questions included. */
    received: () => Uint8Array.from(received),
    text: (sheet: number) => sheetText(paper.sheets[sheet] ?? { widthDots: 0, strips: [] }),
    png: async (sheet: number) =>
      (await renderSheet(paper.sheets[sheet] ?? { widthDots: 8, strips: [] })).png,
    isOutOfPaper: () => paperOut,
    /** No paper from the start. */
    runOut: () => {
      paperOut = true
    },
    refill: () => {
      paperOut = false
      work()
    },
    closeCover: () => {
      faults.coverOpen = false
      work()
    },
    /** Loses its network for a moment; what it holds stays. */
    unplugNetwork: () => {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    /** Forgets what it holds, as when its plug is pulled. */
    powerCycle: () => {
      held = []
      for (const socket of sockets) socket.resetAndDestroy()
    },
    /** Resolves as soon as the condition holds; it is looked at after everything that happens here. */
    until: (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!condition()) return
          waiters.delete(check)
          resolve()
        }
        waiters.add(check)
        check()
      }),
    /** Refuses connections, until `comeBack` at the same address. */
    goAway: stopListening,
    comeBack: () => listen(port),
    close: stopListening,
  }
}

function readSlowly(
  socket: Socket,
  { bytes, everyMs }: { bytes: number; everyMs: number },
  take: (bytes: Uint8Array) => void,
): void {
  const timer = setInterval(() => {
    const available = socket.readableLength
    const part: Buffer | null = socket.read(Math.min(bytes, Math.max(1, available))) as Buffer | null
    if (part) take(part)
  }, everyMs)
  // Starts the flow into the buffer without consuming it.
  socket.on('readable', () => {})
  socket.on('close', () => clearInterval(timer))
}
