import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { type CSSProperties, Fragment } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { toMake } from '#shared/order/work.ts'
import { useStruck } from '#renderer/station/orders/strike.ts'
import { CutName } from '#renderer/kit/ui/CutName.tsx'
import { EndedWord, WhatToDo } from '#renderer/views/order/EndedBanner.tsx'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { extraStripRows, sizes } from '../deal/deal-types.ts'
import { isStrikable } from '../deal/needs-full.ts'
import { sideButton } from '../deal/needs-parts.ts'
import { stripRoom, stripUtensils } from '../deal/needs-strip.ts'
import { type StripAllergens, stripAllergens } from '../deal/strip-allergens.ts'
import { ProblemRead, useActionProblem } from './ActionProblemNotice.tsx'
import { CardCode, KeyMark, Mark as Channel, usePlace } from './CardHead.tsx'
import { AllergyChip, Mark, MarkWords, useAllergens, useMarks, useMarkWidth, UtensilsMark } from './Marks.tsx'
import { textWidth } from '../deal/text-width.ts'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { SideButton } from './SideButton.tsx'
import { moreRoom, stripLines, type StripItem } from '../deal/strip-lines.ts'
import { stripMarks } from '../deal/strip-marks.ts'
import styles from './StripCard.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { MoreDishes } from '#renderer/views/order/MoreDishes.tsx'

type Props = { order: BoardOrder; phase: Phase; nth: number | null; width: number; height: number }

/** The mark of a channel (px); under it the name of a place of so many letters at most, and how wide one of them is (px). */
const channelRoom = 38
const mostPlace = 6
const placeLetter = 8.6

/** The least a card shows: code, time, allergen, utensils and button; of the items what fits. */
export function StripCard({ order, phase, nth, width, height }: Props) {
  const room = stripRoom(width)
  const ended = phase === 'ended'
  const problem = useActionProblem(order.id)
  const place = usePlace(order)
  // By its letters: measured before the font is there, it would be shorter on the cards that came first.
  const placed = place === null ? null : place.name.length <= mostPlace ? place.name : place.short
  const fromRoom = Math.max(channelRoom, (placed?.length ?? 0) * placeLetter)
  const names = useAllergens(order)
  const allergens =
    names === null || ended
      ? null
      : stripAllergens(names, room, room - (order.cutlery === 'unknown' ? 0 : stripUtensils))
  const ownRows = allergens?.isOwn === true ? allergens.rows.length : 0
  const isLow = height < sizes.strip + ownRows * sizes.stripRow
  return (
    <div className={styles.strip} data-low={isLow || undefined}>
      <div className={styles.left}>
        <div className={styles.head} data-part="head">
          <CardCode order={order} nth={null} most={isLow ? 36 : 44} room={room - 6 - fromRoom} />
          <span className={styles.from}>
            <Channel order={order} />
            {placed !== null && (
              <b className={styles.place} data-part="place">
                {placed}
              </b>
            )}
          </span>
        </div>
        {problem !== null ? (
          <p className={styles.problem} role="alert" data-part="problem">
            {problem}
          </p>
        ) : ended ? (
          <Ended order={order} />
        ) : (
          <Rows
            order={order}
            room={room}
            allergens={allergens}
            extraRows={Math.max(0, extraStripRows(height) - ownRows)}
          />
        )}
      </div>
      <div className={styles.right} style={{ '--side-button': `${sideButton(width)}px` } as CSSProperties}>
        <div className={styles.time}>
          <KeyMark nth={nth} />
          {!ended && <TimeLeft order={order} size="strip" />}
        </div>
        {problem === null ? (
          <SideButton order={order} phase={phase} size="strip" width={sideButton(width)} />
        ) : (
          <ProblemRead id={order.id} size="strip" />
        )}
      </div>
    </div>
  )
}

function Ended({ order }: { order: BoardOrder }) {
  return (
    <>
      <p className={styles.todo}>
        <WhatToDo order={order} />
      </p>
      <p className={styles.why}>
        <EndedWord order={order} />
      </p>
    </>
  )
}

type RowsProps = { order: BoardOrder; room: number; allergens: StripAllergens | null; extraRows: number }

function Rows({ order, room, allergens, extraRows }: RowsProps) {
  const marks = useMarks(order)
  const widthOf = useMarkWidth(order)
  const customer = useCustomer(order)
  // Before any further dish: what may make a customer ill.
  const struck = useStruck(order)
  const progress = useProgress(order, struck)
  const beside = allergens === null || allergens.isOwn ? null : allergens
  const markRoom = room - (order.cutlery === 'unknown' ? 0 : stripUtensils) - (progress?.width ?? 0)
  const { count, hasWords, left } = stripMarks(beside?.width ?? null, marks.map(widthOf), markRoom)
  const { rows, last, more } = stripLines(order, room, left, extraRows)
  const isWhole = more === 0 && last.length === 0
  return (
    <>
      {allergens?.isOwn === true && (
        <span className={styles.allergens}>
          <AllergyChip {...allergens} />
        </span>
      )}
      {rows.map((items, at) => (
        <div key={at} className={styles.row}>
          <p className={styles.items} data-part="items">
            <Line items={items} struck={struck} />
          </p>
          {left < moreRoom && at === rows.length - 1 && <More hidden={more} />}
        </div>
      ))}
      <div className={styles.marks}>
        {beside !== null && <AllergyChip {...beside} />}
        <UtensilsMark order={order} />
        {progress !== null && <Progress {...progress} />}
        {marks.slice(0, count).map((mark) => (
          <Mark key={mark} mark={mark} order={order} isShort={!hasWords} />
        ))}
        {last.length > 0 && (
          <span className={styles.items}>
            <Line items={last} struck={struck} />
          </span>
        )}
        {left >= moreRoom && <More hidden={more} />}
        {isWhole && left > 60 && <CutName text={customer} className={styles.name} />}
        {marks.slice(count).map((mark) => (
          <span key={mark} className="heard-only">
            <MarkWords mark={mark} order={order} />
          </span>
        ))}
      </div>
    </>
  )
}

/** How many pieces had no room, where any had none. */
function More({ hidden }: { hidden: number }) {
  if (hidden === 0) return null
  return (
    <span className={styles.more} data-part="more">
      <span aria-hidden="true">+{hidden}</span>
      <span className="heard-only">
        <MoreDishes hidden={hidden} />
      </span>
    </span>
  )
}

function Line({ items, struck }: { items: readonly StripItem[]; struck: ReadonlySet<string> }) {
  return items.map(({ key, count, name }, at) => (
    <Fragment key={key}>
      {at > 0 && ' · '}
      <span className={struck.has(key) ? styles.struck : undefined}>
        <b className={styles.count}>{count}</b> <bdi>{name}</bdi>
      </span>
    </Fragment>
  ))
}

/** How many of its lines are struck off; null before the first is. They are struck off where a touch opens the order. */
function useProgress(
  order: BoardOrder,
  struck: ReadonlySet<string>,
): { words: string; width: number } | null {
  const { t } = useLingui()
  if (struck.size === 0 || !isStrikable(order)) return null
  const lines = toMake(order)
  const count = lines.filter(({ key }) => struck.has(key)).length
  const of = lines.length
  if (count === 0) return null
  const words = t`${count} of ${of}`
  return { words, width: progressPads + textWidth(words, 16, 750) }
}

/** Its sign, its padding, and the gap behind it (px). */
const progressPads = 18 + 4 + 12 + 6

function Progress({ words }: { words: string }) {
  const { t } = useLingui()
  return (
    <span className={styles.progress} data-part="progress">
      <Check size={18} strokeWidth={3} aria-hidden="true" />
      {words}
      <span className="heard-only"> {t`made`}</span>
    </span>
  )
}
