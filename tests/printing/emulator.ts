import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Command } from '#main/printing/escpos/reader.ts'
import { readerOf } from '#main/printing/tickets/interpret.ts'
import { createPaper, type PaperEvent, type Sheet, sheetText } from '#main/printing/escpos/paper.ts'
import { renderSheet } from '#main/printing/escpos/render.ts'
import type { Printer } from '#shared/printing/printing.ts'

/** What can be wrong with a printer (printing.md section 5.1). May be changed while it runs. */
export type Faults = {
  /** Takes the connection and never reads a byte. */
  neverReads: boolean
  /** Resets the connection once it has read so many bytes of it (filler aside, as below). */
  resetAfter: number | null
  /** Reads so many bytes every so many milliseconds. */
  slow: { bytes: number; everyMs: number } | null
  /** The paper ends once it has read so many bytes of a connection, NULs not counted; it holds the rest until `refill`. */
  paperOutAfter: number | null
  paperLow: boolean
  coverOpen: boolean
  /** Says this on connect, unasked. */
  greeting: Uint8Array | null
  /** Reads `GS ( H` (Star: `ESC GS ETX`) and stays silent, as clones do. */
  swallowsProcessId: boolean
  /** The `DLE EOT` questions it answers; Star: 1 stands for `ESC ACK SOH`. */
  answers: readonly number[]
  /** Answers `GS r`. */
  answersSensor: boolean
  /** Sees `DLE EOT` at once even among the bytes of a picture, as an Epson does; clones take it for dots. */
  realTime: boolean
  /** Takes one connection at a time and resets the others; a closed one frees its place only so many ms later. */
  oneSocket: { lingerMs: number } | null
  /** Needs so many ms for each piece of paper. */
  msPerTicket: number
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
  realTime: true,
  oneSocket: null,
  msPerTicket: 0,
}

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

/**
 * A receipt printer on 127.0.0.1 that speaks ESC/POS, or StarPRNT, over TCP: prints on paper one can read, answers status questions
 * at once even with no paper, and everything else in its turn. What it has read outlives the connection, a command that
 * was broken off too. `close` ends it.
 */
export async function startEmulator(
  options: {
    paper?: Printer['paper']
    language?: Printer['language']
    /** Another address of this machine's, or a port of its own. */
    place?: { host: string; port: number }
    faults?: Partial<Faults>
  } = {},
) {
  const { language = 'esc-pos' } = options
  const host = options.place?.host ?? '127.0.0.1'
  const faults: Faults = { ...healthy, ...options.faults }
  const paper = createPaper(options.paper === 58 ? 384 : 576)
  const sockets = new Set<Socket>()
  const waiters = new Set<() => void>()
  /** Read and not yet printed, with whom to answer. */
  let held: { command: Command; socket: Socket }[] = []
  let paperOut = false
  let { reader, toPaper } = readerOf(language)
  let documents = 0
  let isPlaceTaken = false
  let refusals = 0
  let busyUntil = 0
  let connections = 0
  let questions = 0
  const received: number[] = []

  const changed = () => {
    for (const check of waiters) check()
  }

  function work(): void {
    const mayPrint = () => !paperOut && !faults.coverOpen && performance.now() >= busyUntil
    while (held.length > 0 && mayPrint()) {
      const next = held.shift()
      if (next) print(next.command, next.socket)
    }
    changed()
  }

  /** The next ticket has to wait until this one is out. */
  function rest(): void {
    busyUntil = performance.now() + faults.msPerTicket
    setTimeout(work, faults.msPerTicket + 1)
  }

  function print(command: Command, socket: Socket): void {
    const done = toPaper(command)
    for (const each of done) paper.print(each)
    if (done.some((each) => each.type === 'command' && each.name === 'GS V') && faults.msPerTicket > 0) rest()
    if (command.type !== 'command') return
    if (command.name === 'ESC GS ETX' && command.params[0] === 1 && !faults.swallowsProcessId)
      answer(socket, 0x1b, 0x1d, 0x03, 0x01, ...command.params.slice(1), (documents += 1), 0x00)
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
    if (name === 'ESC ACK') {
      questions += 1
      if (faults.answers.includes(1)) answer(socket, ...starStatus())
      return true
    }
    if (name === 'CAN') {
      held = []
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

  /** Nine bytes: what follows the sixth counts documents and is not used. */
  function starStatus(): number[] {
    const stopped = paperOut || faults.coverOpen
    const printer = (stopped ? 0x08 : 0) | (faults.coverOpen ? 0x20 : 0)
    return [0x23, 0x06, printer, 0, 0, (paperOut ? 0x08 : 0) | (faults.paperLow ? 0x04 : 0), 0, 0, 0]
  }

  /** A printer that looks for questions while a picture comes in; to the picture they are dots all the same. */
  function answerAmongDots(bytes: Uint8Array, socket: Socket): void {
    for (let at = 0; at < bytes.length - 2; at += 1) {
      if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) atOnce(bytes.subarray(at + 2), 'DLE EOT', socket)
    }
  }

  function answer(socket: Socket, ...bytes: number[]): void {
    if (!socket.destroyed && socket.writable) socket.write(Uint8Array.from(bytes))
  }

  function serve(socket: Socket): void {
    socket.on('error', () => changed())
    if (faults.oneSocket && isPlaceTaken) {
      refusals += 1
      socket.resetAndDestroy()
      return
    }
    isPlaceTaken = true
    connections += 1
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      setTimeout(() => (isPlaceTaken = false), faults.oneSocket?.lingerMs ?? 0)
      changed()
    })
    changed()
    if (faults.greeting) socket.write(faults.greeting)
    if (faults.neverReads) return
    let count = 0
    const read = (bytes: Uint8Array) => {
      received.push(...bytes)
      const wasOpen = reader.pending() > 0
      const commands = reader.read(bytes)
      if (language === 'esc-pos' && faults.realTime && wasOpen && commands.length === 0)
        answerAmongDots(bytes, socket)
      for (const command of commands) {
        if (command.type === 'command' && atOnce(command.params, command.name, socket)) continue
        held.push({ command, socket })
      }
      work()
    }
    const take = (bytes: Uint8Array) => {
      const limit = faults.resetAfter ?? faults.paperOutAfter
      const room = limit === null ? bytes.length : roomIn(bytes, limit - count)
      // Counted from when the fault was set, however long the connection has been kept.
      count = limit === null ? 0 : count + bytes.filter(isCounted).length
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
      server.listen(port, host, resolve)
    })
  await listen(options.place?.port ?? 0)
  const { port } = server.address() as AddressInfo
  const stopListening = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  return {
    host,
    port,
    faults,
    /** Pieces of paper, in the order they were cut off. */
    sheets: paper.sheets as readonly Sheet[],
    uncut: paper.uncut,
    events: paper.events as readonly PaperEvent[],
    connections: () => connections,
    /** Connections it reset because it had one already. */
    refusals: () => refusals,
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
      ;({ reader, toPaper } = readerOf(language))
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

/** NULs fill up what an earlier connection left open; faults are placed by what comes after them. */
function isCounted(byte: number): boolean {
  return byte !== 0
}

/** How many of these bytes hold `count` that are not NUL. */
function roomIn(bytes: Uint8Array, count: number): number {
  let left = Math.max(0, count)
  const end = bytes.findIndex((byte) => isCounted(byte) && (left -= 1) < 0)
  return end < 0 ? bytes.length : end
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
