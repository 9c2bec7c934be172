import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PayoutCheck, PayoutDifference, PayoutSums } from '#shared/reports/payout.ts'
import { openOrder } from '#renderer/kit/navigation/open-orders.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { type Format, useFormat } from '#renderer/kit/words/format.ts'
import { ReportTable } from '../ReportTable.tsx'
import { shortDay } from '../report/report-words.ts'
import styles from './PayoutResult.module.css'
import { differenceWords } from './payout-words.ts'

/** What a payout file came to, and every difference with the order it is about. */
export function PayoutResult({ check }: { check: PayoutCheck }) {
  return (
    <>
      <Verdict check={check} />
      {check.differences.length > 0 && <Differences check={check} />}
      {check.sums.map((sums) => (
        <Sums key={sums.currency} sums={sums} isOneOfSeveral={check.sums.length > 1} />
      ))}
    </>
  )
}

function Verdict({ check: { orders, agreed, differenceCount, from, to } }: { check: PayoutCheck }) {
  const { t } = useLingui()
  const found = t`${plural(orders, { one: '# order of yours is in the file', other: '# orders of yours are in the file' })}`
  const same = t`${plural(agreed, { one: '# agrees to the cent', other: '# agree to the cent' })}`
  const days = from === null || to === null ? null : from === to ? from : `${from} – ${to}`
  return (
    <Notice
      look="block"
      tone={differenceCount === 0 ? 'good' : 'warn'}
      urgent
      about="payout-verdict"
      title={
        differenceCount === 0 ? (
          <Trans>Everything agrees</Trans>
        ) : (
          t`${plural(differenceCount, { one: '# difference', other: '# differences' })}`
        )
      }
    >
      <p>
        <Trans comment="how many orders are in a file, and how many of them agree">
          {found}, {same}.
        </Trans>
      </p>
      {days !== null && (
        <p>
          <Trans comment="the days of a payout file">Days: {days}</Trans>
        </p>
      )}
    </Notice>
  )
}

function Differences({ check: { differences, differenceCount } }: { check: PayoutCheck }) {
  const format = useFormat()
  const [shown, all] = [format.number(differences.length), format.number(differenceCount)]
  return (
    <Panel about="differences" title={<Trans>Differences</Trans>}>
      <ReportTable
        isLong={differences.length > 12}
        caption={<Trans>Differences</Trans>}
        wordColumns={3}
        head={[
          <span key="order" className={styles.number}>
            <Trans comment="column: its number">Order</Trans>
          </span>,
          <Trans key="day" comment="column: a date">
            Day
          </Trans>,
          <Trans key="what" comment="column: what a payout file and our orders differ in">
            Difference
          </Trans>,
          <Trans key="ours" comment="column: our amount">
            Here
          </Trans>,
          <Trans key="theirs" comment="column: the amount in the file">
            DoorDash
          </Trans>,
        ]}
        rows={differences.map((difference, at) => ({
          key: `${at} ${difference.kind}`,
          cells: cellsOf(difference, format),
        }))}
      />
      {differenceCount > differences.length && (
        <p>
          <Trans>
            The first {shown} of {all}.
          </Trans>
        </p>
      )}
    </Panel>
  )
}

function cellsOf(difference: PayoutDifference, format: Format): ReactNode[] {
  const { orderId, number, date, oursCents, theirsCents, currency } = difference
  const money = (cents: number | null) => (cents === null ? '–' : amount(format, cents, currency))
  return [
    orderId === null ? (
      <Name key="order" text={number === '' ? '–' : number} />
    ) : (
      <TextButton key="order" onPress={() => openOrder(orderId)}>
        {number}
      </TextButton>
    ),
    date === null ? (
      '–'
    ) : (
      <span key="day" className={styles.day}>
        {shortDay(date, format.language)}
      </span>
    ),
    <What key="what" difference={difference} />,
    money(oursCents),
    money(theirsCents),
  ]
}

function What({ difference: { kind, note, isAtEdge, row } }: { difference: PayoutDifference }) {
  const { t } = useLingui()
  return (
    <span>
      <strong>{t(differenceWords[kind])}</strong>
      {note !== null && (
        <>
          {' '}
          <Name text={note} />
        </>
      )}
      {kind === 'unreadable' && row !== null && (
        <>
          {' '}
          <Trans comment="where in a file">(row {row})</Trans>
        </>
      )}
      {kind === 'not-paid' && isAtEdge && (
        <>
          {' '}
          <Trans>It may be in the file before or after.</Trans>
        </>
      )}
    </span>
  )
}

function Sums({ sums, isOneOfSeveral }: { sums: PayoutSums; isOneOfSeveral: boolean }) {
  const format = useFormat()
  const { currency } = sums
  const money = (cents: number) => amount(format, cents, currency)
  const lines: [key: string, words: ReactNode, theirs: number, ours: number | null][] = [
    ['subtotal', <Trans key="subtotal">Subtotal</Trans>, sums.subtotalCents, sums.oursSubtotalCents],
    ['tax', <Trans key="tax">Tax</Trans>, sums.taxCents, sums.oursTaxCents],
    ['tips', <Trans key="tips">Tips</Trans>, sums.tipCents, sums.oursTipCents],
    ['commission', <Trans key="commission">Commission</Trans>, sums.commissionCents, null],
    ['fees', <Trans key="fees">Payment and marketing fees</Trans>, sums.feeCents, null],
    ['discounts', <Trans key="discounts">Discounts we gave</Trans>, sums.discountCents, null],
    ['errors', <Trans key="errors">Error charges</Trans>, sums.errorChargeCents, null],
    ['adjustments', <Trans key="adjustments">Adjustments</Trans>, sums.adjustmentCents, null],
    [
      'refunds',
      <Trans key="refunds" comment="a part of error charges and adjustments">
        Of these, taken back for refunds
      </Trans>,
      sums.refundCents,
      null,
    ],
    ['net', <Trans key="net">Net total</Trans>, sums.netCents, null],
  ]
  return (
    <Panel
      about="payout-sums"
      title={
        isOneOfSeveral ? (
          <Trans comment="of one currency">The payout in {currency}</Trans>
        ) : (
          <Trans>The payout</Trans>
        )
      }
    >
      <ReportTable
        caption={<Trans>The payout</Trans>}
        head={[
          <Trans key="what" comment="column: a kind of amount">
            Amount
          </Trans>,
          <Trans key="ours" comment="column: our amount">
            Here
          </Trans>,
          <Trans key="theirs" comment="column: the amount in the file">
            DoorDash
          </Trans>,
        ]}
        rows={lines.map(([key, words, theirs, ours]) => ({
          key,
          cells: [words, ours === null ? '' : money(ours), money(theirs)],
        }))}
      />
    </Panel>
  )
}

/** A file may name no currency, or one that is none. */
function amount(format: Format, cents: number, currency: string): string {
  return /^[A-Z]{3}$/.test(currency) ? format.money(cents, currency) : format.number(cents / 100)
}
