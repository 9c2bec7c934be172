import { Trans, useLingui } from '@lingui/react/macro'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { businessDay } from '#shared/time/business-day.ts'
import { addDays } from '#shared/time/zoned.ts'
import { FilterButton } from '#renderer/kit/ui/FilterButton.tsx'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { without } from './filter-fields.ts'
import styles from './HistoryScreen.module.css'

type Props = { filter: OrderFilter; onChange: (filter: OrderFilter) => void }

/** The days asked for most, one touch each; pressed again it gives way to every day. Others are chosen in the sheet. */
export function DayFilter({ filter, onChange }: Props) {
  const { t } = useLingui()
  const place = useDevice(({ state }) => boardLocation(state))
  const today = useTime((now) => (place === null ? null : businessDay(now, place.timeZone, place.dayEndsAt)))
  if (today === null) return null
  const yesterday = addDays(today, -1)
  const spans = [
    { from: today, to: today, words: <Trans>Today</Trans> },
    { from: yesterday, to: yesterday, words: <Trans>Yesterday</Trans> },
    { from: addDays(today, -6), to: today, words: <Trans comment="the last seven days">7 days</Trans> },
  ]
  return (
    <div className={styles.filters} role="group" aria-label={t({ message: 'Days', comment: 'of orders' })}>
      {spans.map(({ from, to, words }) => {
        const isOn = filter.from === from && filter.to === to
        return (
          <FilterButton
            key={from}
            isOn={isOn}
            onPress={() => onChange({ ...without(filter, ['from', 'to']), ...(!isOn && { from, to }) })}
          >
            {words}
          </FilterButton>
        )
      })}
    </div>
  )
}
