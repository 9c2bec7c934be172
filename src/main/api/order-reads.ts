import type { BoardOrder, BoardUpdate, OrderDetails } from '#shared/api/orders.ts'
import { columnOf } from '#shared/order/board.ts'
import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** More than this nobody looks through for what was just finished; the history has the rest. */
const finishedShown = 30

/** What a screen is told of orders: the board, one in full, the history. */
export function orderReadsApi(core: Core) {
  const { store } = core
  return {
    watch: api.orders.watch.handler(async function* ({ signal }): AsyncGenerator<BoardUpdate, void, void> {
      const changes = core.changes.orders.subscribe(signal)
      const board = core.board()
      yield { type: 'snapshot', orders: board, now: core.clock.now() }
      core.integrations.goLive.shown(board.map((order) => order.id))
      for await (const ids of changes) {
        const orders: BoardOrder[] = []
        const removed: string[] = []
        for (const id of ids) {
          const order = store.orders.find(id)
          if (order && columnOf(order) !== null) orders.push(core.view(order))
          else removed.push(id)
        }
        yield { type: 'changed', orders, removed }
        core.integrations.goLive.shown(orders.map((order) => order.id))
      }
    }),

    show: api.orders.show.handler(({ input, errors }): OrderDetails => {
      const order = store.orders.find(input.id)
      if (!order) throw errors.UNKNOWN_ORDER()
      return {
        order: core.view(order),
        history: store.history.of(order.id),
        tickets: store.printJobs.of(order.id).map((job) => ({
          jobId: job.id,
          printerId: job.printerId,
          kind: job.kind,
          sequence: job.sequence,
          notice: job.notice,
          printer: store.printers.find(job.printerId)?.name ?? '',
          state: job.state,
          problem: job.problem,
          at: job.changedAt,
        })),
      }
    }),

    history: api.orders.history.handler(({ input: { filter, cursor, limit } }) =>
      core.reads.orders.history({ filter, after: cursor, limit }),
    ),

    finished: api.orders.finished.handler(({ input }) =>
      store.orders.finished(input.locationId, finishedShown).map((order) => core.view(order)),
    ),
  }
}
