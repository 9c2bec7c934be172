import { connect } from 'node:net'
import type { PrintProblem } from '#shared/printing/printing.ts'
import { createConduct } from './conduct.ts'
import type { Dialect } from './dialect.ts'
import type { Reply } from './replies.ts'

/** An open connection to a printer. It always reads: unread answers would turn our closing into a reset. */
export type Link = {
  /** `expects`: how many answers these bytes ask for. */
  write: (bytes: Uint8Array, expects?: number) => void
  /** The next answer, why there will be none, or null after `ms`. Rejects when the signal aborts. */
  next: (ms: number, signal: AbortSignal) => Promise<Reply | LinkEnd | null>
  isOpen: () => boolean
  /** Bytes still here; shrinks while the printer takes them. */
  unsent: () => number
  /** Says goodbye, waits until the printer has closed too, at most `ms`. */
  close: (ms: number) => Promise<void>
}

/** The printer closed, or what answers there is no receipt printer: then we closed. */
export type LinkEnd = 'closed' | 'foreign'

/** Connects within `ms`, or says why not. */
export function openLink(
  { host, port }: { host: string; port: number },
  dialect: Dialect,
  ms: number,
  signal: AbortSignal,
): Promise<Link | PrintProblem> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true })
    const fail = (problem: PrintProblem) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      socket.destroy()
      resolve(problem)
    }
    const onAbort = () => fail('interrupted')
    const timer = setTimeout(() => fail('unreachable'), ms)
    // Stays for good: an error after we stopped caring must not end the process.
    // Boards with one socket refuse a second connection, or take it and throw it out.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' ? 'refused' : 'unreachable'),
    )
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort)
    socket.once('connect', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      resolve(overSocket(socket, dialect))
    })
    return undefined
  })
}

function overSocket(socket: ReturnType<typeof connect>, dialect: Dialect): Link {
  const read = dialect.createReplyReader()
  const conduct = createConduct(performance.now(), dialect.strayAnswers)
  let replies: Reply[] = []
  let over = false
  let foreign = false
  let wake = () => {}
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      over = true
      wake()
      resolve()
    })
  })
  // A printer that says goodbye first will not prove anything any more.
  socket.once('end', () => {
    over = true
    wake()
  })
  socket.on('data', (bytes) => {
    if (foreign) return
    const heard = conduct.isQuiet(bytes.length, performance.now()) ? read(bytes) : null
    if (heard === null || !heard.every(conduct.isPrinterLike)) {
      // Dropped at once: a flood must not take the time of the orders.
      foreign = true
      replies = []
      socket.destroy()
    } else replies.push(...heard)
    wake()
  })

  return {
    write: (bytes, expects = 0) => {
      conduct.expects(expects)
      if (!over) socket.write(bytes)
    },
    isOpen: () => !over && !foreign,
    unsent: () => socket.writableLength,
    async next(ms, signal) {
      signal.throwIfAborted()
      if (replies.length === 0 && !over && !foreign) {
        await new Promise<void>((resolve, reject) => {
          const abort = () => finish(() => reject(signal.reason as Error))
          const finish = (then: () => void) => {
            clearTimeout(timer)
            signal.removeEventListener('abort', abort)
            wake = () => {}
            then()
          }
          const timer = setTimeout(() => finish(resolve), ms)
          wake = () => finish(resolve)
          signal.addEventListener('abort', abort)
        })
      }
      if (foreign) return 'foreign'
      return replies.shift() ?? (over ? 'closed' : null)
    },
    async close(ms) {
      socket.end()
      const timer = setTimeout(() => socket.destroy(), ms)
      await closed
      clearTimeout(timer)
    },
  }
}
