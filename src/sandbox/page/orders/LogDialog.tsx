import { Trans, useLingui } from '@lingui/react/macro'
import {
  ArrowDownLeft,
  ArrowUpRight,
  Bug,
  ChevronRight,
  Flag,
  Hourglass,
  type LucideIcon,
  Pencil,
  PhoneCall,
  ReceiptText,
  Repeat2,
  Shuffle,
  TriangleAlert,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { LogEntry } from '../../world/order-log.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { logBody, logSentence } from '../words/log-words.ts'
import { useFormat } from '../words/use-format.ts'
import styles from './LogDialog.module.css'
import { useOrder } from './use-order.ts'
import type { OrderSummary } from '../../contract/views.ts'

const icons: Record<LogEntry['type'], LucideIcon> = {
  placed: ReceiptText,
  'webhook-sent': ArrowUpRight,
  'webhook-answered': ArrowDownLeft,
  'webhook-unanswered': TriangleAlert,
  call: ArrowDownLeft,
  state: Flag,
  adjusted: Pencil,
  'uber-state': Flag,
  'uber-edited': Pencil,
  robocall: PhoneCall,
  fault: Bug,
  warning: TriangleAlert,
}

/** Everything that was said about an order, in order, with the bodies to unfold; `log` is null while it is read. */
export function LogSheet(props: {
  code: string
  customer: string
  place: string
  log: LogEntry[] | null
  actions: ReactNode
  onClose: () => void
}) {
  const { t } = useLingui()
  const { code, log } = props
  return (
    <Dialog place="side" title={t`Order ${code}`} onClose={props.onClose}>
      <p className={styles.id}>
        <bdi>{props.customer}</bdi> · {props.place}
      </p>
      <div className={styles.actions}>{props.actions}</div>
      <ol className={styles.log}>
        {(log ?? []).map((entry, index) => (
          <LogLine key={index} entry={entry} />
        ))}
      </ol>
      {!log && (
        <p>
          <Trans>Reading the log…</Trans>
        </p>
      )}
    </Dialog>
  )
}

export function LogDialog({ order, onClose }: { order: OrderSummary; onClose: () => void }) {
  const details = useOrder(order.id)
  return (
    <LogSheet
      code={order.shortCode}
      customer={order.customer}
      place={`${order.store} · ${order.id}`}
      log={details?.log ?? null}
      actions={<LogActions order={order} />}
      onClose={onClose}
    />
  )
}

/** What a tester needs now and then: the same delivery again, or the end of the wait. */
function LogActions({ order }: { order: OrderSummary }) {
  const path = `/orders/${encodeURIComponent(order.id)}`
  return (
    <>
      {order.route === 'integration' && (
        <>
          <Button icon={<Repeat2 size={20} aria-hidden />} onClick={() => void ask('POST', `${path}/resend`)}>
            <Trans>Send it again</Trans>
          </Button>
          <Button
            icon={<Shuffle size={20} aria-hidden />}
            onClick={() => void ask('POST', `${path}/resend`, { altered: true })}
          >
            <Trans>Send it again, altered</Trans>
          </Button>
        </>
      )}
      {order.can.acceptOnTablet && (
        <Button
          kind="danger"
          icon={<Hourglass size={20} aria-hidden />}
          onClick={() => void ask('POST', `${path}/expire`)}
        >
          <Trans>Let its time run out</Trans>
        </Button>
      )}
    </>
  )
}

function LogLine({ entry }: { entry: LogEntry }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const Icon = icons[entry.type]
  const body = logBody(entry)
  const tone = toneOf(entry)
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={new Date(entry.at).toISOString()}>
        {format.time(entry.at)}
      </time>
      <span className={styles.icon} data-tone={tone}>
        <Icon size={18} aria-hidden />
      </span>
      <div className={styles.words}>
        <p className={entry.type === 'state' ? styles.state : undefined}>{logSentence(entry, i18n)}</p>
        {body !== null && (
          <details>
            <summary className={styles.summary}>
              <ChevronRight size={18} aria-hidden className={styles.chevron} />
              <Trans>Show the body</Trans>
            </summary>
            <pre className={styles.body} tabIndex={0}>
              {body}
            </pre>
          </details>
        )}
      </div>
    </li>
  )
}

function toneOf(entry: LogEntry): 'good' | 'bad' | 'plain' {
  switch (entry.type) {
    case 'webhook-answered':
      return entry.status === 200 || entry.status === 202 ? 'good' : 'bad'
    case 'call':
      return entry.answer === 202 ? 'good' : 'bad'
    case 'state':
      return entry.state === 'cancelled' || entry.state === 'failed' ? 'bad' : 'good'
    case 'webhook-unanswered':
    case 'fault':
    case 'warning':
      return 'bad'
    default:
      return 'plain'
  }
}
