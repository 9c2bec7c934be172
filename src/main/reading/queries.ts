import type { Overview } from '#shared/reports/overview.ts'
import type { CommentFilter, CommentPage } from '#shared/reports/feedback.ts'
import { commentsOf } from '../reports/feedback.ts'
import { overviewOf } from '../reports/overview.ts'
import type { Scope } from '../reports/sums.ts'
import type { OrdersPieceInput } from '#shared/reports/orders-export.ts'
import type { ReportDocument } from '#shared/reports/report-document.ts'
import { ordersPiece } from '../reports/orders-piece.ts'
import { checkPayout } from '../reports/payout/check-payout.ts'
import { makePdf } from '../reports/pdf/make-pdf.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { boardOrder } from '../orders/board-view.ts'
import { createFindOrders, type FindOrders } from '../orders/find-orders.ts'
import { orderRevisionsTable } from '../store/order-revisions.ts'
import { countedFactsOf } from '../store/counted-facts.ts'
import { outboxTable } from '../store/outbox.ts'
import { printJobsTable } from '../store/print-jobs.ts'
import type { ReadConnection } from '../store/read-connection.ts'

/**
 * Every query that reads more than a few rows, by area. Each is a plain function of its input, which it is given and
 * answers as data: the read worker runs them for the station (router.ts), a command on its own connection.
 */
export function createQueries(db: ReadConnection) {
  const countOrders = db.prepare<[], number>('SELECT count(*) FROM orders').pluck()
  const find = createFindOrders(db)
  const beside = {
    printJobs: printJobsTable(db),
    orderRevisions: orderRevisionsTable(db),
    outbox: outboxTable(db),
  }
  return {
    orders: {
      count: (): number => countOrders.get() ?? 0,
      /** A page of the history as its screen shows it. */
      history: (wanted: Omit<FindOrders, 'byNumber'>): { orders: BoardOrder[]; next: string | null } => {
        const { orders, next } = find({ ...wanted, byNumber: true })
        return { orders: orders.map((order) => boardOrder(beside, order)), next }
      },
    },
    health: { counted: countedFactsOf(db) },
    reports: {
      overview: (asked: Scope & { now: number }): Overview => overviewOf(db, asked),
      comments: (asked: CommentFilter): CommentPage => commentsOf(db, asked),
      ordersPiece: (input: OrdersPieceInput) => ordersPiece(db, input),
      checkPayout: (packed: string) => checkPayout(db, packed),
      /** As base64. */
      pdf: async (document: ReportDocument): Promise<string> =>
        Buffer.from(await makePdf(document)).toString('base64'),
    },
  }
}
