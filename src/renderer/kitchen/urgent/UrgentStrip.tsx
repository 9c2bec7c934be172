import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { type UrgentPlace, urgentPlaces } from '#shared/order/urgent.ts'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { OpeningSheet } from '#renderer/kit/ui/OpeningSheet.tsx'
import { useTextScale } from '#renderer/kit/ui/text-scale.ts'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import type { Trouble } from '#renderer/views/trouble/trouble.ts'
import { useTroubles } from '#renderer/views/trouble/use-troubles.tsx'
import { EndedEntry } from './EndedEntry.tsx'
import { placeEntries } from './strip-places.ts'
import { TroubleEntry } from './TroubleEntry.tsx'
import { UrgentEntry } from './UrgentEntry.tsx'
import styles from './UrgentStrip.module.css'
import { useUrgent } from './use-urgent.ts'

const UrgentSheet = whenAsked(async () => (await import('./UrgentSheet.tsx')).UrgentSheet, OpeningSheet)

/** So many codes stand in the place of one order; more have the room of two. */
const fewCodes = 6

type Entry = { key: string } & ({ trouble: Trouble } | UrgentPlace)

/** What may not be out of sight, pinned above every screen of the kitchen: there only while something is urgent. */
export function UrgentStrip() {
  const { t } = useLingui()
  const [isListOpen, setListOpen] = useState(false)
  const entries = useEntries()
  const { columns, rows } = usePlaces(entries.filter((entry) => 'trouble' in entry).length)
  const { shown, folded } = placeEntries(
    entries,
    (entry) =>
      'ended' in entry ? entry.ended.length > fewCodes : 'trouble' in entry && entry.trouble.isFirst,
    (entry) => 'trouble' in entry,
    columns,
    rows,
  )
  // Closed with its last entry: it must not open by itself with the next one.
  if (entries.length === 0 && isListOpen) setListOpen(false)
  if (entries.length === 0) return null
  return (
    <section className={styles.strip} aria-label={t`Urgent`} data-part="urgent" data-columns={columns}>
      <ul className={styles.entries} style={{ '--columns': columns } as React.CSSProperties}>
        {shown.map(({ entry, wide }) =>
          'trouble' in entry ? (
            <TroubleEntry
              key={entry.key}
              trouble={entry.trouble}
              wide={wide}
              onOpen={() => setListOpen(true)}
            />
          ) : 'ended' in entry ? (
            <EndedEntry
              key={entry.key}
              ended={entry.ended}
              isUnanswered={entry.isUnanswered}
              wide={wide}
              onOpen={() => setListOpen(true)}
            />
          ) : (
            <UrgentEntry key={entry.key} urgent={entry.urgent} />
          ),
        )}
      </ul>
      {folded.length > 0 && <Folded folded={folded} onOpen={() => setListOpen(true)} />}
      {isListOpen && (
        <UrgentSheet
          troubles={entries.flatMap((entry) => ('trouble' in entry ? [entry.trouble] : []))}
          urgent={entries.flatMap((entry) =>
            'urgent' in entry ? [entry.urgent] : 'ended' in entry ? entry.ended : [],
          )}
          onClose={() => setListOpen(false)}
        />
      )}
    </section>
  )
}

/** What stops orders, then the orders, then what else is in the way. Which they are changes only while nothing is touched. */
function useEntries(): readonly Entry[] {
  const troubles = useTroubles()
  const { pinned } = useUrgent()
  const held = useBoard((state) => state.held)
  const standing = useStanding(troubles, held)
  const ofTrouble = (trouble: Trouble): Entry => ({ key: trouble.about, trouble })
  return [
    ...standing.filter(({ isFirst }) => isFirst).map(ofTrouble),
    ...urgentPlaces(pinned).map((place): Entry => ({
      key: 'ended' in place ? `ended ${place.isUnanswered}` : place.urgent.orderId,
      ...place,
    })),
    ...standing.filter(({ isFirst }) => !isFirst).map(ofTrouble),
  ]
}

/** The troubles that stand in the strip: under a finger none comes, and one that is over stays where it was. */
function useStanding(troubles: readonly Trouble[], held: boolean): readonly Trouble[] {
  const now = troubles.map(({ about }) => about).join(' ')
  const [kept, setKept] = useState({ about: now, troubles })
  if (!held && kept.about !== now) setKept({ about: now, troubles })
  if (!held) return troubles
  return kept.troubles.map((trouble) => troubles.find(({ about }) => about === trouble.about) ?? trouble)
}

/** Pairs in portrait, in up to two rows, three beside several sentences; else as many side by side as can be read. */
function usePlaces(sentences: number): { columns: number; rows: number } {
  const scale = useTextScale((state) => state.scale)
  const isWidest = useMedia(`(min-width: ${1640 * scale}px)`)
  const isWide = useMedia(`(min-width: ${1180 * scale}px)`)
  const isPortrait = useMedia('(max-width: 959px) and (min-height: 700px)')
  const isNarrow = useMedia('(max-width: 700px)')
  if (isPortrait) return { columns: isNarrow ? 1 : 2, rows: sentences > 1 ? 3 : 2 }
  return { columns: isWidest ? 4 : isWide ? 3 : isNarrow ? 1 : 2, rows: 1 }
}

/** How many more there are, and of what kind where they are all alike; leads to the list. */
function Folded({ folded, onOpen }: { folded: readonly Entry[]; onOpen: () => void }) {
  const { t } = useLingui()
  const count = folded.length
  const isLate = folded.every((entry) => 'urgent' in entry && entry.urgent.kind === 'late')
  return (
    <Button className={styles.folded ?? ''} onPress={onOpen} data-part="folded">
      <span className={styles.count}>+{count}</span>
      <span className={styles.kind}>
        {!isLate
          ? t({ message: 'more', comment: 'after the number of further urgent orders: "+2 more"' })
          : count === 1
            ? t({ context: 'one more', message: 'late', comment: 'after a number of orders: "+1 late"' })
            : t({ context: 'some more', message: 'late', comment: 'after a number of orders: "+3 late"' })}
      </span>
      <span className="heard-only">
        {t`${plural(count, { one: 'urgent thing: show the list', other: 'urgent things: show the list' })}`}
      </span>
    </Button>
  )
}
