import { Trans, useLingui } from '@lingui/react/macro'
import { Ban, ScrollText, Utensils, UtensilsCrossed } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './OrderCard.module.css'
import type { OrderQuestion } from './order-question.ts'
import type { OrderSummary } from '../../contract/views.ts'

type FrameProps = {
  code: string
  /** Names the colours of its state. */
  looks: string
  isOver: boolean
  customer: ReactNode
  facts: ReactNode
  state: ReactNode
  /** How long an answer is waited for; null once it is not. */
  timeLeft: ReactNode
  note: string | null
  /** What was said about it, and who comes for it. */
  evidence: ReactNode
  /** What can happen to it next, beside being cancelled. */
  buttons: ReactNode
  canCancel: boolean
  onAsk: (question: OrderQuestion) => void
}

/** An order's card, whatever its channel. */
export function CardFrame(props: FrameProps) {
  const { t } = useLingui()
  const { code, note, isOver, onAsk } = props
  return (
    <li className={isOver ? styles.over : styles.card} data-state={props.looks} aria-label={t`Order ${code}`}>
      <div className={styles.head}>
        <p className={styles.code}>{code}</p>
        <div className={styles.who}>
          <p className={styles.customer}>{props.customer}</p>
          <p className={styles.meta}>{props.facts}</p>
        </div>
        <div className={styles.state}>{props.state}</div>
        {props.timeLeft}
      </div>
      {note && !isOver && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      <div className={styles.evidence}>{props.evidence}</div>
      <div className={styles.buttons}>
        {props.buttons}
        {props.canCancel && (
          <Button kind="danger" icon={<Ban size={18} aria-hidden />} onClick={() => onAsk('cancel')}>
            <Trans>Cancel</Trans>
          </Button>
        )}
        <Button icon={<ScrollText size={18} aria-hidden />} onClick={() => onAsk('log')}>
          <Trans>Log</Trans>
        </Button>
      </div>
    </li>
  )
}

/** What is known of an order in a line, its utensils first. */
export function CardFacts({
  utensils,
  facts,
}: {
  utensils: OrderSummary['utensils']
  facts: readonly string[]
}) {
  const { t } = useLingui()
  return (
    <>
      {utensils !== 'not-said' && (
        <span className={styles.utensils}>
          {utensils === 'yes' ? (
            <Utensils size={17} aria-hidden />
          ) : (
            <UtensilsCrossed size={17} aria-hidden />
          )}
          <span className="visually-hidden">{utensils === 'yes' ? t`Utensils wanted` : t`No utensils`}</span>
        </span>
      )}
      {[...new Set(facts)].map((fact, index, all) => (
        <span key={fact} className={styles.fact}>
          {fact}
          {index < all.length - 1 && ' ·'}
        </span>
      ))}
    </>
  )
}
