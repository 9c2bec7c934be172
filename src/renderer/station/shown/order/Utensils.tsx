import { Trans } from '@lingui/react/macro'
import { Utensils as Fork, UtensilsCrossed } from 'lucide-react'
import type { Cutlery } from '#shared/order/order.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './Utensils.module.css'

/** Yes, no, or nothing at all when DoorDash did not say: three different things (B7). */
export function Utensils({ cutlery, slim = false }: { cutlery: Cutlery; slim?: boolean }) {
  switch (cutlery) {
    case 'requested':
      return (
        <span className={classes(styles.line, styles.include, slim && styles.slim)} data-utensils="include">
          <Fork size={slim ? 20 : 26} aria-hidden="true" />
          <Trans>Include utensils</Trans>
        </span>
      )
    case 'declined':
      return (
        <span className={classes(styles.line, styles.none, slim && styles.slim)} data-utensils="none">
          <UtensilsCrossed size={slim ? 20 : 26} aria-hidden="true" />
          <Trans>No utensils</Trans>
        </span>
      )
    case 'unknown':
      return null
  }
}
