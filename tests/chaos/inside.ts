import Database from 'better-sqlite3'

/**
 * Loaded into the station before its own program (`node --import`): gives it a device clock that can be set, and lets it
 * die at a commit. The program itself knows nothing of it.
 */

export type Order = { clockMs: number } | { kill: 'before' | 'after'; commits: number }

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

let death: { kill: 'before' | 'after'; commits: number } | null = null

/** SIGKILL leaves no time for anything: what is not on disk is gone. */
function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
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
    if (death?.kill === 'before' && death.commits <= 1) die()
    return result
  })
  const counted = (run: () => unknown) => () => {
    if (this.inTransaction) return run()
    const result = run()
    if (death === null) return result
    death.commits -= 1
    // All is committed, nobody was told.
    if (death.kill === 'after' && death.commits <= 0) die()
    return result
  }
  return Object.assign(counted(made), { immediate: counted(() => made.immediate()) })
} as typeof prototype.transaction

process.on('message', (order: Order) => {
  if ('clockMs' in order) aheadMs = order.clockMs
  else death = { ...order }
})
// The station may end while the other side still listens.
process.channel?.unref()
