import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { EndedWord, WhatToDo } from '#renderer/station/shown/order/EndedBanner.tsx'
import { allergenNames } from '#renderer/station/shown/order/allergies.ts'
import { useCustomer } from '#renderer/station/shown/order/order-names.ts'
import { sideButton } from '../deal/needs.ts'
import { ProblemRead, useActionProblem } from './ActionProblemNotice.tsx'
import { allergensThatFit, chipWidth } from './allergens-that-fit.ts'
import { CardCode, Mark as Channel, usePlace } from './CardHead.tsx'
import { AllergyChip, Mark, saidMarks, useMarks, UtensilsMark } from './Marks.tsx'
import type { Phase } from './phase.ts'
import { SideButton } from './SideButton.tsx'
import { stripLines, type StripItem } from './strip-lines.ts'
import styles from './StripCard.module.css'
import { TimeLeft } from './TimeLeft.tsx'

type Props = { order: BoardOrder; phase: Phase; nth: number | null; width: number }

/** The least a card shows: code, time, allergen, utensils and button; of the items what fits. */
export function StripCard({ order, phase, nth, width }: Props) {
  const room = width - 6 - 9 - 8 - sideButton
  const ended = phase === 'ended'
  const problem = useActionProblem(order.id)
  const place = usePlace(order)
  return (
    <div className={styles.strip}>
      <div className={styles.left}>
        <div className={styles.head} data-part="head">
          <CardCode order={order} nth={nth} most={44} room={room - (place === null ? 42 : 72)} />
          {place === null ? (
            <Channel order={order} />
          ) : (
            <span className={styles.from}>
              <Channel order={order} />
              <b className={styles.place} data-part="place">
                {place}
              </b>
            </span>
          )}
        </div>
        {problem !== null ? (
          <p className={styles.problem} role="alert" data-part="problem">
            {problem}
          </p>
        ) : ended ? (
          <Ended order={order} />
        ) : (
          <Rows order={order} room={room} />
        )}
      </div>
      <div className={styles.right}>
        {!ended && <TimeLeft order={order} size="strip" />}
        {problem === null ? (
          <SideButton order={order} phase={phase} size="strip" />
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

function Rows({ order, room }: { order: BoardOrder; room: number }) {
  const { t } = useLingui()
  const marks = useMarks(order)
  const customer = useCustomer(order)
  const allergens = allergenNames(order)
  // Before any further dish: what may make a customer ill.
  const chipRoom = room - (order.cutlery === 'unknown' ? 0 : 40)
  const chips =
    (allergens === null
      ? 0
      : chipWidth(allergensThatFit(allergens.length > 0 ? allergens : [t`Allergy`], chipRoom), room) + 6) +
    (order.cutlery === 'unknown' ? 0 : 40) +
    marks.length * 33 +
    marks.filter((mark) => saidMarks.includes(mark)).length * 76
  const { first, second, more: hidden } = stripLines(order, room, room - chips)
  const isWhole = hidden === 0 && second.length === 0
  return (
    <>
      <p className={styles.items} data-part="items">
        <Line items={first} />
      </p>
      <div className={styles.marks}>
        <AllergyChip order={order} room={chipRoom} />
        <UtensilsMark order={order} />
        {marks.map((mark) => (
          <Mark key={mark} mark={mark} />
        ))}
        {second.length > 0 && (
          <span className={styles.items}>
            <Line items={second} />
          </span>
        )}
        {hidden > 0 && (
          <span className={styles.more} data-part="more">
            <span aria-hidden="true">+{hidden}</span>
            <span className="heard-only">
              <Trans comment="pieces of an order that are folded away; pressing the order shows them">
                + {hidden} more
              </Trans>
            </span>
          </span>
        )}
        {isWhole && room - chips > 60 && <bdi className={styles.name}>{customer}</bdi>}
      </div>
    </>
  )
}

function Line({ items }: { items: readonly StripItem[] }) {
  return items.map(({ count, name }, at) => (
    <Fragment key={at}>
      {at > 0 && ' · '}
      <b className={styles.count}>{count}</b> <bdi>{name}</bdi>
    </Fragment>
  ))
}
