import { Trans } from '@lingui/react/macro'
import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Change } from '#shared/reports/change.ts'
import styles from './ChangeMark.module.css'

type Props = {
  change: Change | null
  /** Which way is good; `none` where neither is. */
  good: 'up' | 'down' | 'none'
  /** How much, with its sign. */
  amount: string
  words?: 'better' | 'faster'
  /** Instead of a judgement. */
  children?: ReactNode
}

const arrows = { up: ArrowUpRight, down: ArrowDownRight, same: ArrowRight }

/** How a figure moved: arrow, number and word, so that no colour is needed. Nothing where there is nothing to compare. */
export function ChangeMark({ change, good, amount, words = 'better', children }: Props) {
  if (change === null) return null
  const { direction } = change
  const Arrow = arrows[direction]
  const tone = direction === 'same' || good === 'none' ? 'even' : direction === good ? 'good' : 'bad'
  return (
    <span className={styles.change} data-tone={tone}>
      <Arrow size={20} aria-hidden="true" />
      {direction !== 'same' && <strong>{amount}</strong>}{' '}
      <span className={styles.word}>
        {direction === 'same' ? (
          <Trans comment="a figure has not changed">as before</Trans>
        ) : (
          (children ?? <Judgement tone={tone} words={words} />)
        )}
      </span>
    </span>
  )
}

function Judgement({ tone, words }: { tone: 'good' | 'bad' | 'even'; words: 'better' | 'faster' }) {
  if (tone === 'even') return null
  if (words === 'faster') {
    return tone === 'good' ? (
      <Trans comment="a time became shorter">faster</Trans>
    ) : (
      <Trans comment="a time became longer">slower</Trans>
    )
  }
  return tone === 'good' ? (
    <Trans comment="a figure improved">better</Trans>
  ) : (
    <Trans comment="a figure got worse">worse</Trans>
  )
}
