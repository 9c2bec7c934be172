import { expect, it } from 'vitest'
import { toHolidayHours } from './holiday-hours.ts'

const day = (date: string, ...periods: [string, string][]) => ({
  date,
  closed: periods.length === 0,
  periods: periods.map(([start, end]) => ({ start, end })),
})

it('special days go to Uber all at once: closed is midnight to midnight, what is over stays away', () => {
  const days = [
    day('2026-11-27'),
    day('2026-11-28', ['11:00', '15:00'], ['18:00:00', '22:30:00']),
    day('2026-12-25'),
  ]
  expect(toHolidayHours(days, '2026-11-28')).toEqual({
    holiday_hours: {
      '2026-11-28': {
        open_time_periods: [
          { start_time: '11:00', end_time: '15:00' },
          { start_time: '18:00', end_time: '22:30' },
        ],
      },
      '2026-12-25': { open_time_periods: [{ start_time: '00:00', end_time: '00:00' }] },
    },
  })
})

it('a special night ends at midnight there', () => {
  expect(toHolidayHours([day('2026-12-31', ['20:00', '02:00'])], '2026-11-28')).toEqual({
    holiday_hours: { '2026-12-31': { open_time_periods: [{ start_time: '20:00', end_time: '23:59' }] } },
  })
})

it('without special days nothing is left of those before', () => {
  expect(toHolidayHours([], '2026-11-28')).toEqual({ holiday_hours: {} })
})
