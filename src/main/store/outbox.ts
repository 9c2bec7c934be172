import type { ReadConnection } from './read-connection.ts'
import { z } from 'zod'
import type { Channel } from '#shared/channel.ts'
import { cancelReasons, refusalReasons } from '#shared/order/reasons.ts'
import { readJson, readWord } from './json-column.ts'

/** A call to the channel that must happen; written in the same transaction as the change that asks for it. */
const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), readyBy: z.number().nullable() }),
  z.object({
    kind: z.literal('refuse'),
    reason: z.enum(refusalReasons),
    itemId: z.string().nullable(),
    details: z.string().nullable(),
  }),
  z.object({ kind: z.literal('tell-ready') }),
  /** The food will be ready at another time than was promised with the acceptance. */
  z.object({ kind: z.literal('tell-time'), readyBy: z.number() }),
  /** The change of that number among what was asked of the order. */
  z.object({ kind: z.literal('adjust'), nth: z.number() }),
  z.object({ kind: z.literal('cancel'), reason: z.enum(cancelReasons), details: z.string().nullable() }),
])
export type Command = z.infer<typeof command>

/** What is sent for a command whose details cannot be read: the channel waits for the answer, not for its reason. */
const plainly: Record<Command['kind'], Command> = {
  confirm: { kind: 'confirm', readyBy: null },
  refuse: { kind: 'refuse', reason: 'other', itemId: null, details: null },
  'tell-ready': { kind: 'tell-ready' },
  'tell-time': { kind: 'tell-time', readyBy: 0 },
  cancel: { kind: 'cancel', reason: 'OTHER', details: null },
  // Asks for nothing: no change has that number.
  adjust: { kind: 'adjust', nth: 0 },
}

const commandKinds = [
  'confirm',
  'refuse',
  'tell-ready',
  'tell-time',
  'cancel',
  'adjust',
] as const satisfies readonly Command['kind'][]

/** `waiting` is to be sent at `notBefore` (epoch ms); the rest is over, `gave-up` until a person retries. */
const outboxStates = ['waiting', 'done', 'gave-up', 'withdrawn'] as const

export type OutboxEntry = {
  id: number
  orderId: string
  command: Command
  state: (typeof outboxStates)[number]
  attempts: number
  notBefore: number
  createdAt: number
  lastError: string | null
  /** An attempt may have reached the channel although no answer came back. */
  maybeHeard: boolean
}

/** A command that is next for its order. */
export type OutboxHead = Pick<OutboxEntry, 'id' | 'orderId' | 'notBefore'>

type Row = {
  id: number
  order_id: string
  kind: string
  command: string
  state: string
  attempts: number
  not_before: number
  created_at: number
  last_error: string | null
  maybe_heard: number
}

function toEntry(row: Row): OutboxEntry {
  return {
    id: row.id,
    orderId: row.order_id,
    // Where not even the kind is known: the one that promises nothing and takes nothing back.
    command: readJson(command, row.command, plainly[readWord(commandKinds, row.kind, 'tell-ready')]),
    state: readWord(outboxStates, row.state, 'gave-up'),
    attempts: row.attempts,
    notBefore: row.not_before,
    createdAt: row.created_at,
    lastError: row.last_error,
    maybeHeard: row.maybe_heard === 1,
  }
}

/** Commands to the channels, oldest first. */
export function outboxTable(db: ReadConnection) {
  const insert = db.prepare(
    `INSERT INTO outbox (order_id, kind, command, state, attempts, not_before, created_at, changed_at)
     VALUES (@orderId, @kind, @command, 'waiting', 0, @notBefore, @now, @now)`,
  )
  // A command waits for the earlier ones of its order: "ready" before "accepted" would be refused.
  const isHead = `state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier
     WHERE earlier.order_id = outbox.order_id AND earlier.state = 'waiting' AND earlier.id < outbox.id)`
  const next = db.prepare<[], OutboxHead>(
    `SELECT id, order_id AS orderId, not_before AS notBefore FROM outbox WHERE ${isHead} ORDER BY not_before, id`,
  )
  const find = db.prepare<[number], Row>('SELECT * FROM outbox WHERE id = ?')
  const ofOrder = db.prepare<[string], Row>('SELECT * FROM outbox WHERE order_id = ? ORDER BY id')
  const finish = db.prepare(
    'UPDATE outbox SET state = @state, last_error = @error, changed_at = @now WHERE id = @id',
  )
  const postpone = db.prepare(
    'UPDATE outbox SET not_before = @notBefore, last_error = @error, maybe_heard = @maybeHeard, changed_at = @now WHERE id = @id',
  )
  const begin = db.prepare(
    'UPDATE outbox SET attempts = attempts + 1, maybe_heard = 1, changed_at = @now WHERE id = @id',
  )
  const withdraw = db.prepare(
    `UPDATE outbox SET state = 'withdrawn', changed_at = @now WHERE order_id = @orderId AND kind = @kind AND state = 'waiting'`,
  )
  const amendConfirm = db.prepare(
    `UPDATE outbox SET command = @command, changed_at = @now
      WHERE order_id = @orderId AND kind = 'confirm' AND state IN ('waiting', 'gave-up')`,
  )
  const retry = db.prepare(
    `UPDATE outbox SET state = 'waiting', attempts = 0, not_before = @now, changed_at = @now, last_error = NULL
      WHERE order_id = @orderId AND state = 'gave-up'`,
  )
  const retryNow = db.prepare(
    `UPDATE outbox SET not_before = @now WHERE state = 'waiting' AND last_error IS NOT NULL AND not_before > @now`,
  )
  const counts = db.prepare<[], { state: string; n: number }>(
    `SELECT state, count(*) AS n FROM outbox WHERE state IN ('waiting', 'gave-up') GROUP BY state`,
  )
  const countsOf = db.prepare<[Channel], { state: string; n: number }>(
    `SELECT outbox.state, count(*) AS n FROM outbox JOIN orders ON orders.id = outbox.order_id
     WHERE outbox.state IN ('waiting', 'gave-up') AND orders.channel = ? GROUP BY outbox.state`,
  )

  return {
    add: (orderId: string, command: Command, notBefore: number, now: number) =>
      void insert.run({ orderId, kind: command.kind, command: JSON.stringify(command), notBefore, now }),
    /** What waits to be sent: the earliest command of each order, first what is due first. */
    next: () => next.all(),
    find: (id: number) => {
      const row = find.get(id)
      return row && toEntry(row)
    },
    of: (orderId: string) => ofOrder.all(orderId).map(toEntry),
    /** Counts an attempt before it leaves: after a crash it is known that the channel may have heard it. */
    begin: (id: number, now: number) => void begin.run({ id, now }),
    finish: (id: number, state: 'done' | 'gave-up', error: string | null, now: number) =>
      void finish.run({ id, state, error, now }),
    postpone: (id: number, to: { notBefore: number; error: string; maybeHeard: boolean }, now: number) =>
      void postpone.run({ id, ...to, maybeHeard: to.maybeHeard ? 1 : 0, now }),
    /** Lets an acceptance that was not taken yet promise another time (epoch ms). */
    amendConfirm: (orderId: string, readyBy: number, now: number) => {
      const command: Command = { kind: 'confirm', readyBy }
      amendConfirm.run({ orderId, command: JSON.stringify(command), now })
    },
    /** Takes back a command that was not sent yet. */
    withdraw: (orderId: string, kind: Command['kind'], now: number) =>
      void withdraw.run({ orderId, kind, now }),
    /** Puts given-up commands of an order back in line; answers how many. */
    retry: (orderId: string, now: number) => retry.run({ orderId, now }).changes,
    /** The way is clear again: whoever waits out a backoff may go now. */
    retryNow: (now: number) => void retryNow.run({ now }),
    counts: () => counted(counts.all()),
    /** Of one channel's orders. */
    countsOf: (channel: Channel) => counted(countsOf.all(channel)),
  }
}

function counted(rows: readonly { state: string; n: number }[]) {
  const found = new Map(rows.map((row) => [row.state, row.n]))
  return { waiting: found.get('waiting') ?? 0, gaveUp: found.get('gave-up') ?? 0 }
}
