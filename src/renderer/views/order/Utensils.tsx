import { Trans } from '@lingui/react/macro'
import { Utensils as Fork, UtensilsCrossed } from 'lucide-react'
import type { Cutlery } from '#shared/order/order.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './Utensils.module.css'

type Props = {
  cutlery: Cutlery
  /** A line of a sheet, a tile beside the button, a slim line above it, or a chip. */
  size?: 'line' | 'tile' | 'slim' | 'chip'
}

/** Yes, no, or nothing at all when DoorDash did not say: three different things (B7). */
export function Utensils({ cutlery, size = 'line' }: Props) {
  const icon = size === 'line' || size === 'tile' ? 24 : 18
  switch (cutlery) {
    case 'requested':
      return (
        <span className={classes(styles.line, styles.include, styles[size])} data-utensils="include">
          <Fork size={icon} aria-hidden="true" />
          {size !== 'line' ? (
            <Trans context="chip" comment="at most 15 letters, in two words">
              Include utensils
            </Trans>
          ) : (
            <Trans>Include utensils</Trans>
          )}
        </span>
      )
    case 'declined':
      return (
        <span className={classes(styles.line, styles.none, styles[size])} data-utensils="none">
          <UtensilsCrossed size={icon} aria-hidden="true" />
          <Trans>No utensils</Trans>
        </span>
      )
    case 'unknown':
      return null
  }
}
