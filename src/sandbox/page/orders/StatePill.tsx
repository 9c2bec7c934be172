import { useLingui } from '@lingui/react/macro'
import {
  Ban,
  Check,
  Circle,
  Diamond,
  type LucideIcon,
  PackageCheck,
  Send,
  Triangle,
  TriangleAlert,
} from 'lucide-react'
import { stateWords } from '../words/order-words.ts'
import styles from './StatePill.module.css'
import type { OrderState } from '../../world/order-states.ts'

const shapes: Record<OrderState, LucideIcon> = {
  sending: Send,
  waiting: Diamond,
  confirmed: Circle,
  ready: Triangle,
  'picked-up': PackageCheck,
  delivered: Check,
  cancelled: Ban,
  failed: TriangleAlert,
}

const solid: ReadonlySet<OrderState> = new Set(['waiting', 'confirmed', 'ready'])

/** DoorDash's state of an order: word, shape and colour. */
export function StatePill({ state }: { state: OrderState }) {
  const { i18n } = useLingui()
  const Shape = shapes[state]
  return (
    <span className={styles.pill} data-state={state}>
      <Shape size={18} aria-hidden fill={solid.has(state) ? 'currentColor' : 'none'} />
      {i18n._(stateWords[state])}
    </span>
  )
}
