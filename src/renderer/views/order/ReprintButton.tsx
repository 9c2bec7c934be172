import { Trans } from '@lingui/react/macro'
import { Check, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { TicketKind } from '#shared/printing/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'

type Props = {
  orderId: string
  kind: TicketKind
  /** None of this kind came out before: it is no copy. */
  isFirst?: boolean
  /** Heard after the words, where rows have a button each: the order's number. */
  of?: ReactNode
}

const outcomeWords = {
  'in-line': <Trans comment="a ticket will be printed again">In line</Trans>,
  failed: <Trans comment="a ticket could not be put in line">Not printed</Trans>,
}

/** Puts an order's ticket in line, once more where one came out before, at one touch; says when it is there, and why if it is not. */
export function ReprintButton({ orderId, kind, isFirst = false, of }: Props) {
  const [outcome, setOutcome] = useState<'in-line' | 'failed' | null>(null)
  const isBusy = useActions((state) => state.busy.has(orderId))
  const may = useMay('orders.reprint')
  const print = async () => {
    setOutcome(null)
    setOutcome((await orderActions.reprint(orderId, kind)) ? 'in-line' : 'failed')
  }
  if (!may) return null
  return (
    <>
      <Button size="small" isBusy={isBusy} onPress={() => void print()}>
        {outcome === 'in-line' ? (
          <Check size={22} aria-hidden="true" />
        ) : (
          <Printer size={22} aria-hidden="true" />
        )}
        {outcome === null ? <PrintWords isFirst={isFirst} /> : outcomeWords[outcome]}
        {of !== undefined && <span className="heard-only"> {of}</span>}
      </Button>
      <span role="status" className="heard-only">
        {outcome !== null && outcomeWords[outcome]}
      </span>
    </>
  )
}

/** "Again" is said only of what came out before. */
export function PrintWords({ isFirst }: { isFirst: boolean }) {
  return isFirst ? <Trans comment="button">Print</Trans> : <Trans comment="button">Print again</Trans>
}
