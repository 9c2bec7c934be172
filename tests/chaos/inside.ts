import { Socket } from 'node:net'
import Database from 'better-sqlite3'

/**
 * Loaded into the station before its own program (`node --import`): gives it a device clock that can be set, and lets it
 * die at a commit, at a call to a channel, or while it prints. The program itself knows nothing of it.
 */

/** At the `nth` such moment from then on. `printerPorts` are those of the day's printers. */
type Death = {
  kill: 'before-commit' | 'after-commit' | 'before-call' | 'after-call' | 'while-printing'
  nth: number
  printerPorts: readonly number[]
}
/** `spare` takes back a death that has not come. */
export type Order = { clockMs: number } | Death | { spare: true }

let aheadMs = Number(process.env['CHAOS_CLOCK_MS'] ?? 0)
const Real = Date
globalThis.Date = class extends Real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(Real.now() + aheadMs)
    else super(...(given as [number]))
  }
  static override now() {
    return Real.now() + aheadMs
  }
} as DateConstructor

// Whoever runs the day is gone: without it nobody would end this station and what it started.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))

let death: Death | null = null

/** SIGKILL leaves no time for anything: what is not on disk is gone. */
function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

/** A moment of that kind is here: dies where it is the one. */
function at(kind: Death['kill']): void {
  if (death?.kill !== kind) return
  death.nth -= 1
  if (death.nth <= 0) die()
}

type Transact = (
  this: Database.Database,
  work: () => unknown,
) => (() => unknown) & { immediate: () => unknown }
const { prototype } = Database
const transaction = Reflect.get(prototype, 'transaction') as Transact
prototype.transaction = function (this: Database.Database, work: () => unknown) {
  const made = transaction.call(this, () => {
    const result = work()
    // All is written, nothing is committed.
    at('before-commit')
    return result
  })
  const counted = (run: () => unknown) => () => {
    if (this.inTransaction) return run()
    const result = run()
    // All is committed, nobody was told.
    at('after-commit')
    return result
  }
  return Object.assign(counted(made), { immediate: counted(() => made.immediate()) })
} as typeof prototype.transaction

const { fetch } = globalThis
globalThis.fetch = async (...call) => {
  // What was decided is on disk and answered, and its channel has not heard of it.
  at('before-call')
  const answer = await fetch(...call)
  // The channel has done it, and nothing here knows.
  at('after-call')
  return answer
}

/** Fewer bytes are a question to the printer, and no ticket. */
const leastTicket = 200
type Write = (this: Socket, chunk: string | Uint8Array, ...rest: unknown[]) => boolean
const write = Reflect.get(Socket.prototype, 'write') as Write
Socket.prototype.write = function (this: Socket, chunk: string | Uint8Array, ...rest: unknown[]) {
  const isTicket = chunk.length >= leastTicket && death?.printerPorts.includes(this.remotePort ?? 0) === true
  const went = write.call(this, chunk, ...rest)
  // The kernel has them; what the printer makes of them nobody waits for.
  if (isTicket) setImmediate(() => at('while-printing'))
  return went
}

type End = (this: Socket, ...given: unknown[]) => Socket
const end = Reflect.get(Socket.prototype, 'end') as End
Socket.prototype.end = function (this: Socket, ...given: unknown[]) {
  const ended = end.apply(this, given)
  // A pipe that is given a whole ticket is the way into a queue of the computer's.
  const [last] = given
  const isTicket = last instanceof Uint8Array && last.length >= leastTicket && this.remotePort === undefined
  if (isTicket) setImmediate(() => at('while-printing'))
  return ended
}

process.on('message', (order: Order) => {
  if ('clockMs' in order) aheadMs = order.clockMs
  else if ('kill' in order) death = { ...order }
  else if ('spare' in order) death = null
})
// The station may end while the other side still listens.
process.channel?.unref()
