import { useLingui } from '@lingui/react/macro'
import { clockTime } from '#shared/time/zoned.ts'
import type { Opening, Shop } from '../../contract/shop.ts'

type WallClock = NonNullable<Opening['opens']>

/** Whether customers can order now, and when that changes. Times are the store's. */
export function useOpeningWords({ menus, pausedUntil, timeZone }: Shop): { isOpen: boolean; words: string } {
  const { t, i18n } = useLingui()
  const clock = ({ minutes }: WallClock) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
  const day = ({ date }: WallClock) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.parse(`${date}T12:00:00Z`),
    )
  if (pausedUntil !== null) {
    const time = clockTime(pausedUntil, timeZone)
    return { isOpen: false, words: t`Paused until ${time}` }
  }
  const open = menus.find((menu) => menu.opening.isOpen)?.opening.lastOrder
  if (open) {
    const time = clock(open)
    return { isOpen: true, words: t`Open now, orders until ${time}` }
  }
  const [next] = menus
    .flatMap((menu) => menu.opening.opens ?? [])
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.minutes - b.minutes)
  if (!next) return { isOpen: false, words: t`Closed` }
  const [weekday, time] = [day(next), clock(next)]
  return { isOpen: false, words: t`Closed now, opens ${weekday} at ${time}` }
}
