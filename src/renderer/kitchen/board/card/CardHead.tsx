import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { localDate } from '#shared/time/zoned.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { ChannelMark } from '#renderer/views/channel/ChannelMark.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { CutName } from '#renderer/kit/ui/CutName.tsx'
import { showsSeveral, useDevice, useLocation } from '#renderer/station/device/device-store.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { Handover } from '#renderer/views/order/Handover.tsx'
import { HandoverMark } from '#renderer/views/order/HandoverMark.tsx'
import { useCustomer, useSource } from '#renderer/views/order/order-names.ts'
import { shortNames, toldApart } from '#renderer/kit/words/tell-apart.ts'
import { sizeThatFits, textWidth } from '../deal/text-width.ts'
import styles from './CardHead.module.css'

type CodeProps = {
  order: BoardOrder
  /** The number key that selects the card, or null. */
  nth: number | null
  /** Size of the code where there is room for it, and the width it has (px). */
  most: number
  room: number
}

/** What the number key takes before the code (px). */
const keyRoom = 22 + 4

/** The smallest a code is drawn (px). */
const leastSize = 18

/** The short code; pressing it, and on a small card whatever is no button, opens the order whole. */
export function CardCode({ order, nth, most, room }: CodeProps) {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const hasKey = useHasKey(nth)
  const code = order.displayNumber
  // Drawn in figures of one width, which are measured without.
  const drawn = code.replaceAll(/\d/g, '0')
  const codeRoom = hasKey ? room - keyRoom : room
  const size = sizeThatFits(
    drawn,
    codeRoom,
    [most, 44, 38, 34, 30, 26, 22, 20, leastSize].filter((each) => each <= most),
  )
  // Longer than any channel's code: read on two lines rather than cut.
  const isEndless = size === leastSize && textWidth(drawn, leastSize, 800) > codeRoom
  return (
    <>
      {/* Reaches over the card; its name is the number alone, so that it is found and said quickly. */}
      <Button
        className={classes(styles.open, isEndless && styles.endless)}
        style={{ fontSize: size, maxWidth: room }}
        onPress={() => open({ type: 'details', orderId: order.id })}
        data-part="number"
      >
        <KeyMark nth={nth} />
        <bdi>{code}</bdi>
        <span className="heard-only">
          {' '}
          {t({ message: 'details', comment: 'what pressing an order shows' })}
        </span>
      </Button>
    </>
  )
}

/** Whether the number keys of the cards are shown, and this card has one. */
export function useHasKey(nth: number | null): boolean {
  return useScreen(({ keys }) => keys && nth !== null)
}

/** The key that selects a card. On a small card it stands beside the code's line, whose digits keep their size. */
export function KeyMark({ nth }: { nth: number | null }) {
  if (!useHasKey(nth)) return null
  return (
    <span className={styles.nth} aria-hidden="true" data-part="key">
      {nth}
    </span>
  )
}

/** Whose order it is: two letters of the channel, and the name, cut and never wrapped. */
export function Whose({ order }: { order: BoardOrder }) {
  const customer = useCustomer(order)
  return (
    <span className={styles.whose}>
      <Mark order={order} />
      <CutName text={customer} className={styles.name} />
    </span>
  )
}

/** The channel; a test of our own belongs to none. */
export function Mark({ order }: { order: BoardOrder }) {
  const source = useSource(order)
  if (!isTestOrder(order)) return <ChannelMark channel={order.channel} />
  return <span className="heard-only">{source}</span>
}

/**
 * The place it belongs to, where the board shows several, as it is told from the others and in its shortest form; null where it
 * shows one.
 */
export function usePlace(order: BoardOrder): { name: string; short: string } | null {
  const location = useLocation(order.locationId)
  const places = useDevice(({ state }) => (showsSeveral(state) ? state?.locations : undefined))
  return useMemo(() => {
    if (places === undefined || location === undefined) return null
    const names = places.map(({ name }) => name)
    const at = places.findIndex(({ id }) => id === location.id)
    // One that was removed: its orders are still here.
    if (at < 0) return { name: location.name, short: location.name }
    return { name: toldApart(names)[at] ?? location.name, short: shortNames(names)[at] ?? location.name }
  }, [places, location])
}

/** The place in so much room (px): whole, or as short as it is still told from the others. */
export function placeIn(
  { name, short }: { name: string; short: string },
  room: number,
  size: number,
): string {
  return textWidth(name, size, 700) <= room ? name : short
}

/** Whether it is collected on another day than today, which is then said with the time. */
export function useIsDated(order: BoardOrder): boolean {
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  return useTime((now) => localDate(now, zone) !== localDate(order.estimatedPickupAt ?? now, zone))
}

/** What stands on the line beside a customer's name and a place (px): the channel, the gaps, the picture of who comes, a time. */
const besideNames = 36 + 6 + 8 + 14 + 21 + 46

type WhenProps = {
  order: BoardOrder
  isBeside: boolean
  /** What the line has, where it stands beside the name (px). */
  room?: number
}

/**
 * Who takes the food and when, before it the place where the board shows several; beside the name, or below it. The place is
 * shortened before the name is cut: it is the same on many cards, and the name on none.
 */
export function When({ order, isBeside, room = 0 }: WhenProps) {
  const place = usePlace(order)
  const customer = useCustomer(order)
  const isToday = !useIsDated(order)
  // A date beside a name, or the place's name: the bike stands for its word.
  const isTiny = place !== null || (isBeside && !isToday)
  const left = isBeside ? room - besideNames - textWidth(customer, 19, 700) : Number.POSITIVE_INFINITY
  const isNear =
    order.fulfillment === 'dasher-delivery' &&
    (order.dasher?.step ?? 'dasher_confirmed') !== 'dasher_confirmed'
  return (
    <span
      className={styles.when}
      data-beside={isBeside ? (isTiny ? 'whole' : isNear ? 'words' : 'time') : undefined}
      data-part="when"
    >
      {place !== null && (
        <>
          <b className={styles.place} data-part="place">
            {isBeside ? placeIn(place, left, 17) : <CutName text={place.name} />}
          </b>
          <span className={styles.whole}>{'\u00a0· '}</span>
        </>
      )}
      {isTiny ? (
        <span className={styles.whole}>
          <HandoverMark order={order} />
        </span>
      ) : (
        <span className={styles.either} data-either>
          <span className={styles.short} aria-hidden="true">
            <HandoverMark order={order} />
          </span>
          <span className={styles.words}>
            <Handover order={order} isShort />
          </span>
        </span>
      )}
    </span>
  )
}
