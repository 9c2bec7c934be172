import { connect } from 'node:net'
import type { PrintProblem } from '#shared/printing/printing.ts'
import { createReplyReader, type Reply } from './replies.ts'

/** An open connection to a printer. It always reads: unread answers would turn our closing into a reset. */
export type Link = {
  write: (bytes: Uint8Array) => void
  /** The next answer, `closed` when none can come any more, or null after `ms`. Rejects when the signal aborts. */
  next: (ms: number) => Promise<Reply | 'closed' | null>
  /** Bytes still here; shrinks while the printer takes them. */
  unsent: () => number
  /** Says goodbye, waits until the printer has closed too, at most `ms`. */
  close: (ms: number) => Promise<void>
}

/** Connects within `ms`, or says why not. */
export function openLink(
  host: string,
  port: number,
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
    socket.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable'),
    )
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort)
    socket.once('connect', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      resolve(overSocket(socket, signal))
    })
    return undefined
  })
}

function overSocket(socket: ReturnType<typeof connect>, signal: AbortSignal): Link {
  const read = createReplyReader()
  const replies: Reply[] = []
  let over = false
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
    replies.push(...read(bytes))
    wake()
  })

  return {
    write: (bytes) => {
      if (!over) socket.write(bytes)
    },
    unsent: () => socket.writableLength,
    async next(ms) {
      signal.throwIfAborted()
      if (replies.length === 0 && !over) {
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
