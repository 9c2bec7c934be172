import { ORPCError } from '@orpc/client'
import type { OrdersPieceInput } from '#shared/reports/orders-export.ts'
import type { PayoutCheck } from '#shared/reports/payout.ts'
import type { ReportDocument } from '#shared/reports/report-document.ts'

const difference = {
  orderId: null,
  currency: 'CAD',
  oursCents: null,
  theirsCents: null,
  note: null,
  row: 2,
  isAtEdge: false,
} as const

/** A payout with a difference of every kind. */
export const payoutWithDifferences: PayoutCheck = {
  from: '2026-11-16',
  to: '2026-11-22',
  stores: ['Chez Loutre'],
  rows: 431,
  orders: 404,
  agreed: 396,
  differenceCount: 1_204,
  sums: [
    {
      currency: 'CAD',
      rows: 431,
      subtotalCents: 1_215_340,
      taxCents: 181_997,
      tipCents: 84_000,
      commissionCents: -243_068,
      feeCents: -30_120,
      discountCents: -12_500,
      errorChargeCents: -4_310,
      adjustmentCents: 950,
      refundCents: -4_310,
      netCents: 1_192_289,
      oursSubtotalCents: 1_215_940,
      oursTaxCents: 182_087,
      oursTipCents: 84_000,
    },
  ],
  differences: [
    {
      ...difference,
      kind: 'not-paid',
      orderId: 'past-0',
      number: '2611',
      date: '2026-11-16',
      oursCents: 3_364,
      isAtEdge: true,
    },
    {
      ...difference,
      kind: 'subtotal',
      orderId: 'past-1',
      number: '3A9F7',
      date: '2026-11-17',
      oursCents: 3_115,
      theirsCents: 3_015,
    },
    {
      ...difference,
      kind: 'cancelled-charged',
      orderId: 'past-2',
      number: '1663',
      date: '2026-11-18',
      oursCents: 0,
      theirsCents: -600,
      note: 'Cancelled',
    },
    {
      ...difference,
      kind: 'unknown-order',
      number: '0c4f77aa',
      date: '2026-11-18',
      theirsCents: 4_120,
      note: 'Order · Storefront',
    },
    {
      ...difference,
      kind: 'error-charge',
      orderId: 'past-2',
      number: '1663',
      date: '2026-11-19',
      theirsCents: -950,
      note: `Error Charge · <b>Missing</b> =cmd() ${'x'.repeat(300)}`,
    },
    {
      ...difference,
      kind: 'unreadable',
      orderId: 'past-2',
      number: '1663',
      date: '2026-11-19',
      note: '=2+2',
      row: 17,
    },
  ],
}

/** Files and paper of the reports; a spec fails them, holds a piece back, or answers with another payout. */
export function createFakeReportFiles(managed: (call: string) => Promise<void>) {
  const files = {
    failure: null as string | null,
    payout: payoutWithDifferences as PayoutCheck | null,
    pieces: 3,
    /** Where pieces stop until a spec goes on. */
    holdAt: null as number | null,
  }
  const failing = () => {
    if (files.failure !== null) throw new ORPCError(files.failure, { defined: true, data: {} })
  }
  return {
    files,
    client: {
      ordersPiece: async ({ after, headings }: OrdersPieceInput, options?: { signal?: AbortSignal }) => {
        const at = after?.seq ?? 0
        await managed(`reportFiles.ordersPiece ${at}`)
        failing()
        if (files.holdAt === at)
          await new Promise((_, reject) => {
            const giveUp = () => reject(new Error('given up'))
            if (options?.signal?.aborted) giveUp()
            options?.signal?.addEventListener('abort', giveUp)
          })
        return {
          text: at === 0 ? `\uFEFF${Object.values(headings).join(',')}\r\n` : `row ${at}\r\n`,
          rows: 2_000,
          next: at + 1 < files.pieces ? { date: '2026-11-20', seq: at + 1 } : null,
          upTo: 99,
          total: at === 0 ? files.pieces * 2_000 : null,
        }
      },
      pdf: async (document: ReportDocument) => {
        await managed(`reportFiles.pdf ${document.period}`)
        failing()
        return { pdf: btoa('%PDF-1.4 a report') }
      },
      printDay: async (day: { locationId: string; date: string; printerId: string }) => {
        await managed(`reportFiles.printDay ${JSON.stringify(day)}`)
        failing()
        return {
          id: 'day-1',
          orderId: null,
          day: { locationId: day.locationId, date: day.date },
          printerId: day.printerId,
          kind: 'customer',
          notice: 'day',
          sequence: 1,
          state: 'queued',
          problem: null,
          attempts: 0,
          revision: null,
          createdAt: 0,
          notBefore: 0,
          changedAt: 0,
        } as const
      },
      checkPayout: async ({ packed }: { packed: string }) => {
        await managed(`reportFiles.checkPayout ${packed.length > 0}`)
        failing()
        if (files.payout !== null) return files.payout
        throw new ORPCError('UNREADABLE_FILE', {
          defined: true,
          data: {
            problem: 'columns-missing',
            missing: ['Transaction type', 'Subtotal'],
            row: null,
            stores: [],
          },
        })
      },
    },
  }
}
