import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
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
import { printStateWords } from '#renderer/kit/words/statuses.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useFollowPaperRoll, usePaperRoll } from '#renderer/station/printing/paper-roll.ts'
import { TicketPaper } from '#renderer/views/printing/TicketPaper.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import styles from './TicketsScreen.module.css'

/** What came out of every printer since the station started, newest first, and the ways to what is older. */
export function TicketsScreen() {
  const { t } = useLingui()
  useFollowPaperRoll()
  const roll = usePaperRoll((state) => state.roll)
  const since = useStarted()
  if (roll?.length === 0)
    return (
      <StatePage
        whole
        icon={<ReceiptText size={60} strokeWidth={1.6} aria-hidden="true" />}
        title={<Trans>No tickets yet</Trans>}
        action={<WaysOn />}
      >
        <Trans>
          Nothing was printed since the station started ({since}). Older tickets are with their orders, in
          History.
        </Trans>
      </StatePage>
    )
  return (
    <Page title={t({ message: 'Tickets', comment: 'screen of printed tickets' })} tools={<WaysOn />}>
      {roll !== null && (
        <>
          <p className={styles.about}>
            <Trans>Tickets of all printers since the station started ({since}); the last 20 stay here.</Trans>
          </p>
          <ul className={styles.roll}>
            {roll.map((item, at) => (
              <RollItem key={item.jobId} item={item} newest={at === 0} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

/** Older tickets are with their orders; what waits, or did not print, is with its printer. */
function WaysOn() {
  const go = useScreen((state) => state.go)
  const open = useScreen((state) => state.open)
  return (
    <>
      <Button size="small" onPress={() => go('history')}>
        <Trans>Older tickets</Trans>
      </Button>
      <IfMay call="printing.tickets">
        <Button size="small" onPress={() => open({ type: 'printers' })}>
          <Trans>See the printers</Trans>
        </Button>
      </IfMay>
    </>
  )
}

/** When the station started: the time, with the day where it was another. */
function useStarted(): string {
  const startedAt = useDevice(({ state }) => state?.startedAt ?? 0)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  return useWhen(startedAt, zone)
}

const sureness: Record<PaperRollItem['state'], MessageDescriptor> = {
  printed: printStateWords.printed,
  sent: msg({ message: 'sent', comment: 'a ticket, to a printer that never says whether it printed' }),
  unconfirmed: printStateWords.unconfirmed,
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
        <span className={styles.words}>
          <bdi>{item.printer}</bdi> · {t(sureness[item.state])} · {time}
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
