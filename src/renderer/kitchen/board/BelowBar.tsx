import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './BelowBar.module.css'
import type { DealtCard } from './deal/deal-types.ts'
import { useSoonest } from './use-worst.ts'

type Props = {
  cards: readonly DealtCard[]
  box: RefObject<HTMLDivElement | null>
  /** How far it is scrolled, and how much of it is seen (px). */
  top: number
  height: number
}

/** Cards out of sight are out of mind: says how many, and the soonest of them, and goes there. It lies over none. */
export function BelowBar({ cards, box, top, height }: Props) {
  const { t } = useLingui()
  const hidden = cards.filter((card) => card.y + card.height / 2 > top + height).map(({ id }) => id)
  const soonest = useSoonest(hidden)
  const count = hidden.length
  if (count === 0)
    return (
      <Button
        size="small"
        wide
        className={styles.bar}
        onPress={() => box.current?.scrollTo({ top: 0, behavior: 'smooth' })}
      >
        <ArrowUp size={22} aria-hidden="true" />
        <Trans comment="a bar under a column that is scrolled to its end">Back to the soonest</Trans>
      </Button>
    )
  return (
    <Button
      size="small"
      wide
      className={styles.bar}
      onPress={() => box.current?.scrollTo({ top: top + height, behavior: 'smooth' })}
    >
      <ArrowDown size={22} aria-hidden="true" />
      {soonest === null
        ? t`${plural(count, { one: '# below', other: '# below' })}`
        : t`${plural(count, { one: `# below, soonest ${soonest}`, other: `# below, soonest ${soonest}` })}`}
    </Button>
  )
}
