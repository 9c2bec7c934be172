import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { EndedWord, WhatToDo } from '#renderer/station/shown/order/EndedBanner.tsx'
import { allergenNames } from '#renderer/station/shown/order/allergies.ts'
import { useCustomer } from '#renderer/station/shown/order/order-names.ts'
import { sideButton } from '../deal/needs.ts'
import { textWidth } from '../deal/text-width.ts'
import { ActionProblemNotice } from './ActionProblemNotice.tsx'
import { CardCode, Mark as Channel } from './CardHead.tsx'
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
  return (
    <div className={styles.strip}>
      <div className={styles.left}>
        <div className={styles.head} data-part="head">
          <CardCode order={order} nth={nth} most={44} room={room - 42} />
          <Channel order={order} />
        </div>
        {ended ? <Ended order={order} /> : <Rows order={order} room={room} />}
      </div>
      <div className={styles.right}>
        {!ended && <TimeLeft order={order} size="strip" />}
        <SideButton order={order} phase={phase} size="strip" />
      </div>
      <ActionProblemNotice id={order.id} className={styles.problem} />
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
  const chips =
    (allergens === null
      ? 0
      : Math.min(
          room,
          38 + textWidth(allergens[0] ?? t`Allergy`, 16, 750) + (allergens.length > 1 ? 26 : 0),
        ) + 6) +
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
        <AllergyChip order={order} />
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
