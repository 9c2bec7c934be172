import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Fragment, type RefObject } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './BelowBar.module.css'
import { type DealtCard, noOrder } from './deal/deal-types.ts'
import { useBelow, useWorst } from './use-worst.ts'

type Props = {
  cards: readonly DealtCard[]
  box: RefObject<HTMLDivElement | null>
  /** How far it is scrolled, and how much of it is seen (px). */
  top: number
  height: number
  /** Orders of every column stand in it: of each kind is said how many are out of sight. */
  isMixed: boolean
}

/** Cards out of sight are out of mind: says how many, and the worst of them, and goes there. It lies over none. */
export function BelowBar({ cards, box, top, height, isMixed }: Props) {
  const hidden = cards
    .filter(({ id, y, height: own }) => !id.startsWith(noOrder) && y + own / 2 > top + height)
    .map(({ id }) => id)
  const isAtEnd = hidden.length === 0
  return (
    <Button
      size="small"
      wide
      className={styles.bar}
      onPress={() => box.current?.scrollTo({ top: isAtEnd ? 0 : top + height, behavior: 'smooth' })}
    >
      {isAtEnd ? <ArrowUp size={22} aria-hidden="true" /> : <ArrowDown size={22} aria-hidden="true" />}
      {isAtEnd ? (
        <Trans comment="a bar under a column that is scrolled to its end">Back to the soonest</Trans>
      ) : isMixed ? (
        <EachBelow hidden={hidden} />
      ) : (
        <Below hidden={hidden} />
      )}
    </Button>
  )
}

/** "12 below · 2 late", "12 below, soonest 2:10". */
function Below({ hidden }: { hidden: readonly string[] }) {
  const { t } = useLingui()
  const worst = useWorst(hidden)
  const count = hidden.length
  if (worst?.kind === 'soonest') {
    const soonest = worst.words
    return t`${plural(count, { one: `# below, soonest ${soonest}`, other: `# below, soonest ${soonest}` })}`
  }
  return (
    <span>
      {t`${plural(count, { one: '# below', other: '# below' })}`}
      {worst !== null && (
        <>
          {' · '}
          <b className={styles.bad}>{worst.words}</b>
        </>
      )}
    </span>
  )
}

/** "26 below · 1 cancelled · 2 expire soon · 12 to accept · 3 late". */
function EachBelow({ hidden }: { hidden: readonly string[] }) {
  const { t } = useLingui()
  const kinds = useBelow(hidden)
  const count = hidden.length
  if (kinds.length === 0) return <Below hidden={hidden} />
  return (
    <span className={styles.kinds}>
      {t`${plural(count, { one: '# below', other: '# below' })}`}
      {kinds.map(({ kind, words, isBad }) => (
        <Fragment key={kind}>
          {' · '}
          <b className={isBad ? styles.bad : styles.ask}>{words}</b>
        </Fragment>
      ))}
    </span>
  )
}
