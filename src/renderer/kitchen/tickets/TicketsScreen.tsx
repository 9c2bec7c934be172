import { Trans, useLingui } from '@lingui/react/macro'
import { ReceiptText } from 'lucide-react'
import type { PaperRollItem } from '#shared/api/printing.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { ReprintButton } from '#renderer/views/order/ReprintButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Page } from '#renderer/kit/frames/Page.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { TicketPaper } from '#renderer/kit/ui/TicketPaper.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import styles from './TicketsScreen.module.css'

/** The on-screen printer: tickets as they come out, newest first. */
export function TicketsScreen() {
  const { t } = useLingui()
  const roll = usePrinting((state) => state.roll)
  const hasScreenPrinter = usePrinting(({ printers }) => printers.some(({ kind }) => kind === 'screen'))
  const go = useScreen((state) => state.go)
  if (roll.length === 0) {
    return (
      <StatePage
        whole
        icon={<ReceiptText size={60} strokeWidth={1.6} aria-hidden="true" />}
        title={<Trans>No tickets on screen</Trans>}
        action={
          <>
            <IfMay call="orders.reprint">
              <Button onPress={() => go('history')}>
                <Trans>Print a ticket again</Trans>
              </Button>
            </IfMay>
            <IfMay call="device.saveSettings">
              <Button onPress={() => go('device')}>
                <Trans>See the printers</Trans>
              </Button>
            </IfMay>
          </>
        }
      >
        {hasScreenPrinter ? (
          <Trans>Tickets of the on-screen printer come out here.</Trans>
        ) : (
          <Trans>There is no on-screen printer; tickets come out of the printers on the network.</Trans>
        )}
      </StatePage>
    )
  }
  return (
    <Page title={t({ message: 'Tickets', comment: 'screen of printed tickets' })}>
      <ul className={styles.roll}>
        {roll.map((item, at) => (
          <RollItem key={item.jobId} item={item} newest={at === 0} />
        ))}
      </ul>
    </Page>
  )
}

function RollItem({ item, newest }: { item: PaperRollItem; newest: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const open = useScreen((state) => state.open)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const { orderId } = item
  const time = format.time(item.printedAt, zone)
  return (
    <li className={styles.item} data-paper-roll={item.jobId}>
      <div className={styles.caption}>
        <span>
          <Trans>Printed at {time}</Trans>
        </span>
        {orderId !== null && (
          <>
            <ReprintButton orderId={orderId} kind={item.kind} of={time} />
            <Button size="small" onPress={() => open({ type: 'details', orderId })}>
              <Trans>See the order</Trans>
            </Button>
          </>
        )}
      </div>
      <div className={styles.slot} aria-hidden="true" />
      <div className={styles.out}>
        <TicketPaper image={item.image} label={t`Ticket`} slides={newest} />
      </div>
    </li>
  )
}
