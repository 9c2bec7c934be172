import { workerData } from 'node:worker_threads'
import { os, type } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import Database from 'better-sqlite3'

/** In the read worker's place: counting dies at once while the store has no order, and else takes as long as told. */
const { file, port } = workerData
const db = new Database(file, { readonly: true })
const long = db
  .prepare(
    `WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step LIMIT @steps)
     SELECT (SELECT max(n) FROM step) - @steps + count(*) FROM orders`,
  )
  .pluck()
const steps = Number(process.env['ODD_WORKER_STEPS'])
const count = os.input(type()).handler(() => (steps === 0 ? process.exit(7) : long.get({ steps })))
new RPCHandler({ orders: { count } }).upgrade(port)
port.start()
