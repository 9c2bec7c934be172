import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { BoardOrder } from '#shared/api/orders.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { strikeLine, useStruck } from '#renderer/station/orders/strike.ts'
import { useMayStrike } from '#renderer/station/orders/may-strike.ts'
import styles from './StrikeArea.module.css'

type Props = { order: BoardOrder; line: string | undefined; name: string }

/** Lies over a line of a card: a touch strikes it off, another puts it back, on every screen. */
export function StrikeArea({ order, line, name }: Props) {
  const { t } = useLingui()
  const isStruck = useStruck(order).has(line ?? '')
  const offline = useConnection((state) => state.link !== 'live')
  const may = useMayStrike(order)
  if (line === undefined || !may(line)) return null
  return (
    <ToggleButton
      className={classes(styles.area)}
      isSelected={isStruck}
      isDisabled={offline}
      onChange={(struck) => void strikeLine(order.id, line, struck)}
      aria-label={t({ message: `${name}: made`, comment: 'a line of an order; pressed when it is made' })}
      data-strike={line}
    >
      {isStruck && <Check size={24} strokeWidth={3} aria-hidden="true" />}
    </ToggleButton>
  )
}
