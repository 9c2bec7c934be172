import { existsSync } from 'node:fs'
import { askIpp, type IppAnswer, ippRequest, type IppServer, operations, statusNotFound } from './ipp.ts'
import type { OsQueue, QueuedState, QueueTrouble } from './os-queue.ts'
import { runProgram } from './run-program.ts'

/** Milliseconds: `lp` returns within some ten whatever the printer's state. */
const limits = { ask: 3_000, run: 10_000 }

/** Where Linux and macOS keep the print service's own socket. */
const sockets = ['/run/cups/cups.sock', '/private/var/run/cupsd']

/**
 * CUPS, the print service of Linux and macOS: `lp` hands tickets over as they are, and the state of jobs is read by IPP,
 * because `lpstat` says the same of a ticket that was completed and of one that was aborted (printing.md section 5.3).
 * `server` as in `CUPS_SERVER`: a host with a port, or a socket; null for the computer's own.
 */
export function createCups(server: string | null = null): OsQueue {
  const way = ippServer(server)
  // The words of `lp` are read below, so they have to be English.
  const env = { LC_ALL: 'C', ...(server !== null && { CUPS_SERVER: server }) }
  const ask = (body: Uint8Array) => askIpp(way, body, limits.ask)
  const printerUri = (queue: string) => `ipp://localhost/printers/${encodeURIComponent(queue)}`

  async function troubleOf(queue: string): Promise<QueueTrouble | null> {
    const about = { name: 'printer-uri', uri: printerUri(queue) } as const
    const wanted = ['printer-state', 'printer-is-accepting-jobs']
    return queueTrouble(await ask(ippRequest(operations.getPrinterAttributes, about, wanted)))
  }

  return {
    async list() {
      const answer = await ask(ippRequest(operations.getPrinters, null, ['printer-name']))
      if (answer === null) return 'no-print-service'
      return answer.groups.flatMap((group) => group['printer-name'] ?? []).map(String)
    },
    troubleOf,
    async submit(queue, title, bytes) {
      const args = ['-d', queue, '-o', 'raw', '-t', title, '-']
      const end = await runProgram('lp', args, { ms: limits.run, input: bytes, env })
      if (end.type === 'missing') return { type: 'refused', problem: 'no-print-service' }
      if (end.type === 'timed-out') return { type: 'unknown' }
      const jobId = /-(\d+) \(/.exec(end.output)?.[1]
      if (end.code === 0 && jobId !== undefined) return { type: 'queued', jobId }
      if (end.code === 0) return { type: 'unknown' }
      return { type: 'refused', problem: (await troubleOf(queue)) ?? 'queue-stopped' }
    },
    async stateOf(_queue, jobId) {
      const about = { name: 'job-uri', uri: `ipp://localhost/jobs/${jobId}` } as const
      return jobState(await ask(ippRequest(operations.getJobAttributes, about, ['job-state'])))
    },
    async cancel(queue, jobId) {
      await runProgram('cancel', [`${queue}-${jobId}`], { ms: limits.run, env })
    },
  }
}

/** RFC 8011 section 5.4.11: 3 idle, 4 processing, 5 stopped. */
const stopped = 5

function queueTrouble(answer: IppAnswer | null): QueueTrouble | null {
  if (answer === null) return 'no-print-service'
  if (answer.status === statusNotFound) return 'queue-unknown'
  const all = Object.assign({}, ...answer.groups) as Record<string, readonly unknown[] | undefined>
  const isAccepting = all['printer-is-accepting-jobs']?.[0] !== false
  return all['printer-state']?.[0] === stopped || !isAccepting ? 'queue-stopped' : null
}

/** RFC 8011 section 5.3.7. */
const jobStates: Readonly<Record<number, QueuedState>> = {
  3: 'waiting',
  4: 'held',
  5: 'waiting',
  6: 'held',
  7: 'gave-up',
  8: 'gave-up',
  9: 'done',
}

function jobState(answer: IppAnswer | null): QueuedState | 'no-print-service' {
  if (answer === null) return 'no-print-service'
  if (answer.status === statusNotFound) return 'gone'
  const state = answer.groups.flatMap((group) => group['job-state'] ?? [])[0]
  return jobStates[Number(state)] ?? 'waiting'
}

function ippServer(server: string | null): IppServer {
  if (server?.startsWith('/')) return { socketPath: server }
  const [host = 'localhost', port] = server?.split(':') ?? []
  const socket = server === null ? sockets.find((path) => existsSync(path)) : undefined
  return socket === undefined ? { host, port: Number(port ?? 631) } : { socketPath: socket }
}
