import type { SpecialDay } from '../menu/menu.ts'

/** `POST /v1/eats/stores/{id}/holiday-hours` (uber-eats.md section 15), by date, in the store's own time. */
export type HolidayHours = {
  holiday_hours: Record<string, { open_time_periods: { start_time: string; end_time: string }[] }>
}

/** How Uber says that a store is closed all day. */
const closedAllDay = [{ start_time: '00:00', end_time: '00:00' }]

/**
 * Special days as Uber takes them: all at once, those before `today` (`YYYY-MM-DD`) left out. A night is cut at midnight,
 * because Uber's periods end on the day they start. Pure.
 */
export function toHolidayHours(specialDays: readonly SpecialDay[], today: string): HolidayHours {
  const coming = specialDays.filter(({ date }) => date >= today)
  return {
    holiday_hours: Object.fromEntries(
      coming.map(({ date, closed, periods }) => {
        const open = periods.map(({ start, end }) => ({
          start_time: start.slice(0, 5),
          end_time: end > start ? end.slice(0, 5) : '23:59',
        }))
        return [date, { open_time_periods: closed || open.length === 0 ? closedAllDay : open }]
      }),
    ),
  }
}
