import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { ReactNode } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { strikeLine, useStruck } from '#renderer/station/orders/strike.ts'
import styles from './StrikeButton.module.css'

type Props = { order: BoardOrder; line: string; children: ReactNode }

/** A line of an order that is cooked: a touch strikes it off, another puts it back, on every screen. */
export function StrikeButton({ order, line, children }: Props) {
  const { t } = useLingui()
  const isStruck = useStruck(order).has(line)
  const offline = useConnection((state) => state.link !== 'live')
  return (
    <ToggleButton
      className={classes(styles.line)}
      isSelected={isStruck}
      isDisabled={offline}
      onChange={(struck) => void strikeLine(order.id, line, struck)}
      data-strike={line}
    >
      {children}
      {isStruck && (
        <span className={styles.made}>
          <Check size={22} strokeWidth={3} aria-hidden="true" />
          <span className="heard-only">{t`made`}</span>
        </span>
      )}
    </ToggleButton>
  )
}
