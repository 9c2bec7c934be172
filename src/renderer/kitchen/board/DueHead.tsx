import { Trans } from '@lingui/react/macro'
import { BellRing, CalendarDays, ChevronsRight, Clock3, Hourglass, type LucideIcon } from 'lucide-react'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Shape } from '#renderer/kit/ui/Shape.tsx'
import type { DuePile } from './deal/due-piles.ts'
import styles from './DueHead.module.css'
import { PileTitle, SoonestFirst } from './PileHead.tsx'

type Props = {
  pile: DuePile
  count: number
  /** How the cards of the grid are read, said once; null where it is not said here. */
  reading: 'rows' | 'lanes' | null
}

const icons: Record<'answer' | 'late' | 'soon' | 'later', LucideIcon> = {
  answer: BellRing,
  late: Clock3,
  soon: Hourglass,
  later: ChevronsRight,
}

/** Over the first card of a pile by due time: shape, word and count, as high as the head of a column. */
export function DueHead({ pile, count, reading }: Props) {
  return (
    <header className={styles.head} data-part="due-head" data-due={pile.split(' ')[0]}>
      <span className={styles.shape}>
        <PileShape pile={pile} />
      </span>
      <h3 className={styles.title}>
        <DueTitle pile={pile} />
      </h3>
      <span className={styles.count} data-part="due-count">
        {count}
      </span>
      <span className={styles.line} aria-hidden="true" />
      {reading !== null && <SoonestFirst inRows={reading === 'rows'} />}
    </header>
  )
}

function PileShape({ pile }: { pile: DuePile }) {
  if (pile === 'ready') return <Shape shape="triangle" size={18} />
  const Icon = isDay(pile) ? CalendarDays : icons[pile]
  return <Icon size={22} strokeWidth={2.4} aria-hidden="true" />
}

function DueTitle({ pile }: { pile: DuePile }) {
  const format = useFormat()
  if (isDay(pile)) return format.date(Date.parse(`${pile.slice('day '.length)}T12:00:00Z`), 'UTC')
  switch (pile) {
    case 'answer':
      return (
        <Trans context="pile" comment="orders whose channel gives them up soon if nobody accepts them">
          Accept now
        </Trans>
      )
    case 'late':
      return (
        <Trans context="pile" comment="orders whose time is over">
          Late
        </Trans>
      )
    case 'soon':
      return (
        <Trans context="pile" comment="orders due within them">
          Next 10 minutes
        </Trans>
      )
    case 'later':
      return (
        <Trans context="pile" comment="orders due later today">
          Later
        </Trans>
      )
    case 'ready':
      return <PileTitle pile={pile} />
  }
}

function isDay(pile: DuePile): pile is `day ${string}` {
  return pile.startsWith('day ')
}
