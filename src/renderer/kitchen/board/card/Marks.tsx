import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  Ban,
  Bike,
  CalendarClock,
  CircleHelp,
  CloudAlert,
  Copy,
  FileWarning,
  FlaskConical,
  type LucideIcon,
  MessageSquareText,
  PencilLine,
  PrinterX,
  TriangleAlert,
  Utensils as Fork,
  UtensilsCrossed,
} from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { soldOutLines } from '#shared/menu/sold-out-in-order.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { allergenNames } from '#renderer/views/order/allergies.ts'
import { useAllergyWords } from '#renderer/views/order/use-allergy-words.ts'
import { Handover } from '#renderer/views/order/Handover.tsx'
import { textWidth } from '../deal/text-width.ts'
import styles from './Marks.module.css'
import { marksOf, type OrderMark } from '../deal/order-marks.ts'
import { iconWidth } from '../deal/strip-marks.ts'

const icons: Record<OrderMark, LucideIcon> = {
  unread: FileWarning,
  'in-doubt': CircleHelp,
  test: FlaskConical,
  later: CalendarClock,
  changed: PencilLine,
  conflict: Copy,
  'sold-out': Ban,
  'not-told': CloudAlert,
  'not-on-paper': PrinterX,
  courier: Bike,
  note: MessageSquareText,
}

/** What a small card has to warn of, in marks of one size; utensils are dashed and crossed, or solid. */
export function useMarks(order: BoardOrder): OrderMark[] {
  const rows = useSoldOut((state) => state.soldOut)
  return useMemo(() => marksOf(order, soldOutLines(order, rows).length > 0), [order, rows])
}

/** What changes whether anybody cooks is said in a word; the rest has a mark of its own. */
const shortWords: Partial<Record<OrderMark, MessageDescriptor>> = {
  unread: msg({ message: 'Unread', comment: 'one word on a small card: part of the order cannot be read' }),
  'in-doubt': msg({ message: 'In doubt', comment: 'two words on a small card: do not cook yet' }),
  test: msg({ message: 'Test', comment: 'one word on a small card: not a real order' }),
  later: msg({
    message: 'Later',
    context: 'small card',
    comment: 'one word: it is scheduled for another time, which nobody said; at most 9 letters',
  }),
}

/** The word of each mark of an order; that of one for later is when it is wanted: the time, or the date of another day. */
function useMarkWord(order: BoardOrder): (mark: OrderMark) => string | undefined {
  const { t } = useLingui()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const at = order.estimatedPickupAt
  return (mark) => {
    if (mark === 'later' && at !== null)
      return localDate(at, zone) === today ? format.time(at, zone) : format.shortDate(at, zone)
    const word = shortWords[mark]
    return word === undefined ? undefined : t(word)
  }
}

/** How wide each mark of an order is with its word (px). */
export function useMarkWidth(order: BoardOrder): (mark: OrderMark) => number {
  const wordOf = useMarkWord(order)
  return (mark) => {
    const word = wordOf(mark)
    return word === undefined ? iconWidth : wordPads + textWidth(word, 16, 750)
  }
}

/** What a mark with a word takes beside it (px). */
const wordPads = 12 + 18 + 4

type MarkProps = {
  mark: OrderMark
  order: BoardOrder
  /** Without its word, where there is no room for it. */
  isShort?: boolean
}

export function Mark({ mark, order, isShort = false }: MarkProps) {
  const wordOf = useMarkWord(order)
  const Icon = icons[mark]
  const word = isShort ? undefined : wordOf(mark)
  return (
    <span className={styles.mark} data-mark={mark} data-said={word !== undefined || undefined}>
      <Icon size={18} aria-hidden="true" />
      {word !== undefined && <span aria-hidden="true">{word}</span>}
      <span className="heard-only">
        <MarkWords mark={mark} order={order} />
      </span>
    </span>
  )
}

/** Every allergen the customer's text names, on as many rows as they take; one word where it names none. */
export function AllergyChip({ rows, size }: { rows: readonly string[]; size: number }) {
  return (
    <span
      className={styles.allergy}
      style={{ fontSize: size, '--letters': `${size}px` } as CSSProperties}
      data-rows={rows.length}
      data-part="allergy"
    >
      <TriangleAlert size={17} aria-hidden="true" />
      <span className={styles.allergens}>{rows.join('\n')}</span>
    </span>
  )
}

/** The allergens of an order as a small card says them; null where no allergy is spoken of. */
export function useAllergens(order: BoardOrder): readonly string[] | null {
  const { t } = useLingui()
  const names = allergenNames(order, useAllergyWords(order.channel))
  return names?.length === 0 ? [t`Allergy`] : names
}

export function UtensilsMark({ order }: { order: BoardOrder }) {
  switch (order.cutlery) {
    case 'requested':
      return (
        <span className={styles.utensils} data-utensils="include">
          <Fork size={20} aria-hidden="true" />
          <span className="heard-only">
            <Trans>Include utensils</Trans>
          </span>
        </span>
      )
    case 'declined':
      return (
        <span className={styles.utensils} data-utensils="none">
          <UtensilsCrossed size={20} aria-hidden="true" />
          <span className="heard-only">
            <Trans>No utensils</Trans>
          </span>
        </span>
      )
    case 'unknown':
      return null
  }
}

/** What a mark means, in words. */
export function MarkWords({ mark, order }: { mark: OrderMark; order: BoardOrder }) {
  switch (mark) {
    case 'unread':
      return <Trans comment="a mark on a small card">Partly unreadable</Trans>
    case 'in-doubt':
      return (
        <Trans comment="a mark on a small card: the channel may have given the order up">
          In doubt: do not cook yet
        </Trans>
      )
    case 'test':
      return <Trans comment="a mark on a small card: not a real order">A test</Trans>
    case 'later':
      return (
        <Trans comment="a mark on a small card: scheduled for another time">For later: not to cook yet</Trans>
      )
    case 'changed':
      return <Trans comment="a mark on a small card">Changed</Trans>
    case 'conflict':
      return <Trans comment="a mark on a small card: the channel sent the number twice">Sent twice</Trans>
    case 'sold-out':
      return <Trans comment="a mark on a small card">Holds what is sold out</Trans>
    case 'not-told':
      return (
        <Trans comment="a mark on a small card: the channel was not told of the last step">Not told</Trans>
      )
    case 'not-on-paper':
      return <Trans>Not on paper</Trans>
    case 'courier':
      return <Handover order={order} isShort />
    case 'note':
      return <Trans comment="a mark on a small card">Has a note</Trans>
  }
}
