import { useLingui } from '@lingui/react/macro'
import {
  CalendarClock,
  Check,
  Circle,
  Diamond,
  type LucideIcon,
  PackageCheck,
  Triangle,
  TriangleAlert,
} from 'lucide-react'
import styles from './StatePill.module.css'
import { uberStateWords } from '../words/uber-words.ts'
import type { UberOrderSummary } from '../../contract/uber-views.ts'
import type { UberState } from '../../world/uber-states.ts'

type Stand = Pick<UberOrderSummary, 'state' | 'isScheduled' | 'readyAt'>

const shapes: Record<UberState, LucideIcon> = {
  OFFERED: Diamond,
  ACCEPTED: Circle,
  HANDED_OFF: PackageCheck,
  SUCCEEDED: Check,
  FAILED: TriangleAlert,
}
const colours: Record<UberState, string> = {
  OFFERED: 'waiting',
  ACCEPTED: 'confirmed',
  HANDED_OFF: 'picked-up',
  SUCCEEDED: 'delivered',
  FAILED: 'failed',
}

/** The colour it has: that of the same state at DoorDash. */
export function looksLike({ state, readyAt }: Stand): string {
  return isReady({ state, readyAt }) ? 'ready' : colours[state]
}

function isReady({ state, readyAt }: Pick<Stand, 'state' | 'readyAt'>): boolean {
  return state === 'ACCEPTED' && readyAt !== null
}

/** Uber's state of an order: word, shape and colour. */
export function UberStatePill({ order }: { order: Stand }) {
  const { i18n, t } = useLingui()
  const Shape = order.isScheduled ? CalendarClock : isReady(order) ? Triangle : shapes[order.state]
  const word = i18n._(uberStateWords[order.state])
  return (
    <span className={styles.pill} data-state={looksLike(order)}>
      <Shape
        size={18}
        aria-hidden
        fill={order.state === 'OFFERED' && !order.isScheduled ? 'currentColor' : 'none'}
      />
      {order.isScheduled ? t`${word}, for later` : isReady(order) ? t`Ready` : word}
    </span>
  )
}
