import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from '#renderer/kit/ui/classes.ts'
import type { Trouble } from '#renderer/views/trouble/trouble.ts'
import { useTroubles } from '#renderer/views/trouble/use-troubles.tsx'
import styles from './TroubleBanners.module.css'

/**
 * In the managers' room: the worst of what is in the way, its name whole and one line of what to do, for the page is what a
 * manager came for. Opened, each is there whole, one under the other.
 */
export function TroubleBanners() {
  const [isOpen, setOpen] = useState(false)
  const troubles = useTroubles().toSorted((one, other) => rankOf(one) - rankOf(other))
  // What comes next time comes as one line again.
  if (troubles.length === 0 && isOpen) setOpen(false)
  if (troubles.length === 0) return null
  const shown = isOpen ? troubles : troubles.slice(0, 1)
  return (
    <div className={styles.banners} data-part="troubles">
      {shown.map((trouble, index) => (
        <div key={trouble.about} className={styles.banner} role="alert" data-banner={trouble.about}>
          {trouble.icon}
          <p className={styles.words}>
            <strong>{trouble.title}</strong>{' '}
            <span className={classes(!isOpen && styles.folded)}>{trouble.next}</span>
          </p>
          {trouble.actions}
          {index === 0 && <Unfold count={troubles.length} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />}
        </div>
      ))}
    </div>
  )
}

/** What stops orders, then orders nobody looks at, then the rest as it comes. */
function rankOf({ isFirst, about }: Trouble): number {
  return isFirst ? 0 : about === 'ringing' ? 1 : 2
}

function Unfold({ count, isOpen, onPress }: { count: number; isOpen: boolean; onPress: () => void }) {
  const { t } = useLingui()
  const more = count - 1
  return (
    <Button className={classes(styles.unfold)} aria-expanded={isOpen} onPress={onPress} data-part="unfold">
      {!isOpen && more > 0 && <span className={styles.more}>+{more}</span>}
      <span className="heard-only">{isOpen ? t`Show less` : t`Show all of it`}</span>
      <ChevronDown size={24} aria-hidden="true" className={classes(isOpen && styles.turned)} />
    </Button>
  )
}
