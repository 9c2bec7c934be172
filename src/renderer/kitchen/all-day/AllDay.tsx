import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ListChecks } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { allDay, type DishCount } from '#shared/order/all-day.ts'
import { partsAt } from '#shared/order/stations.ts'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { OpeningSheet } from '#renderer/kit/ui/OpeningSheet.tsx'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useLit } from '#renderer/station/orders/lit-store.ts'
import styles from './AllDay.module.css'

const AllDaySheet = whenAsked(async () => (await import('./AllDaySheet.tsx')).AllDaySheet, OpeningSheet)

/** Between two dishes (px). */
const gap = 8

/** Lateness is told in minutes: nothing is counted again between two of them. */
const minute = 60_000

/** What the number of the rest takes with its gap, in px. */
const restWidth = 64

/** How many of each dish are to be made in all; a touch lights the cards that contain it, another puts them out. */
export function AllDay() {
  const { t } = useLingui()
  const orders = useBoard((state) => state.orders)
  const station = useBoard((state) => state.station)
  const plans = useBoard((state) => state.plans)
  const now = useTime((at) => Math.floor(at / minute) * minute)
  const dishes = useMemo(
    () => allDay(partsAt(orders.values(), station, plans), now),
    [orders, station, plans, now],
  )
  const bar = useRef<HTMLDivElement>(null)
  const shown = useFitting(bar, dishes.length)
  useLightsOut(dishes)
  const [isOpen, setOpen] = useState(false)
  if (dishes.length === 0) return null
  const rest = dishes.slice(shown).reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={styles.bar} ref={bar} role="group" aria-label={t`To make in all`} data-part="all-day">
      <span className={styles.word}>
        <ListChecks size={22} aria-hidden="true" />
        <Trans context="counts" comment="of all dishes to make, over all orders">
          All day
        </Trans>
      </span>
      {dishes.map((dish, at) => (
        <Dish key={dish.key} dish={dish} isHidden={at >= shown} />
      ))}
      {rest > 0 && (
        <Button className={styles.rest ?? ''} data-part="all-day-rest" onPress={() => setOpen(true)}>
          <span aria-hidden="true">+{rest}</span>
          <span className="heard-only">
            <Plural value={rest} one="# more piece of another dish" other="# more pieces of other dishes" />
          </span>
        </Button>
      )}
      {isOpen && (
        <AllDaySheet dishes={dishes} onClose={() => setOpen(false)}>
          {(dish) => <Dish dish={dish} isHidden={false} />}
        </AllDaySheet>
      )}
    </div>
  )
}

function Dish({ dish, isHidden }: { dish: DishCount; isHidden: boolean }) {
  const isLit = useLit(({ lit }) => lit !== null && 'dish' in lit && lit.dish === dish.key)
  const toggle = useLit((state) => state.toggleDish)
  const { count, late, name } = dish
  return (
    <ToggleButton
      className={classes(styles.dish, isHidden && styles.hidden)}
      isSelected={isLit}
      onChange={() => toggle(dish.key)}
      excludeFromTabOrder={isHidden}
      data-dish={dish.key}
      data-count={count}
    >
      <b>{count}</b>
      <bdi className={styles.name}>{name}</bdi>
      {late > 0 && (
        <span className={styles.late}>
          <Plural value={late} one="# late" other="# late" />
        </span>
      )}
    </ToggleButton>
  )
}

/** A dish nobody has to make any more lights nothing: the board must not stay dark for it. */
function useLightsOut(dishes: readonly DishCount[]): void {
  const lit = useLit((state) => state.lit)
  useEffect(() => {
    if (lit !== null && 'dish' in lit && !dishes.some(({ key }) => key === lit.dish))
      useLit.getState().light(null)
  }, [dishes, lit])
}

/** How many of the dishes fit into the bar, measured: their names are as long as the restaurant made them. */
function useFitting(bar: React.RefObject<HTMLDivElement | null>, count: number): number {
  const [fitting, setFitting] = useState(count)
  useEffect(() => {
    const box = bar.current
    if (!box) return
    // By their widths: where they stand depends on how many were shown before.
    const measure = () => {
      let end = box.querySelector('span')?.offsetWidth ?? 0
      const ends = [...box.querySelectorAll<HTMLElement>('[data-dish]')].map(
        (dish) => (end += gap + dish.offsetWidth),
      )
      // Only where some are left over is there a number of the rest to leave room for.
      const over = end <= box.clientWidth ? -1 : ends.findIndex((each) => each > box.clientWidth - restWidth)
      setFitting(over < 0 ? count : over)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    for (const dish of box.querySelectorAll('[data-dish]')) observer.observe(dish)
    measure()
    return () => observer.disconnect()
  }, [bar, count])
  return fitting
}
