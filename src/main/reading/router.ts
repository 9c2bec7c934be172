import { os, type RouterClient, type Schema, type } from '@orpc/server'
import type { ReadConnection } from '../store/read-connection.ts'
import { createQueries } from './queries.ts'

/** Both ends are ours and of one build, and what a screen sent was checked before: the input is taken as it is typed. */
function answer<Input, Output>(query: (input: Input) => Output) {
  const input: Schema<Input, Input> = type<Input, Input>((value) => value)
  return os.input(input).handler((call) => query(call.input))
}

/** What the read worker answers. One line for each query. */
export function createReadRouter(db: ReadConnection) {
  const { orders, health, reports } = createQueries(db)
  return {
    reports: {
      overview: answer(reports.overview),
      comments: answer(reports.comments),
      ordersPiece: answer(reports.ordersPiece),
      checkPayout: answer(reports.checkPayout),
      pdf: answer(reports.pdf),
    },
    health: { counted: answer(health.counted) },
    orders: { count: answer(orders.count), history: answer(orders.history) },
  }
}

/** The same, as it is asked. Every call may fail with UNREADABLE. */
export type Reads = RouterClient<ReturnType<typeof createReadRouter>>
