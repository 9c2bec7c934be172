import type { OpenPeriod } from '#shared/menu/hours.ts'
import type { SpecialDay } from '#shared/menu/menu.ts'

type Hours = { periods: OpenPeriod[]; specialDays: SpecialDay[] }

const weekdays = ['MON', 'TUE', 'WED', 'THU'] as const

const hoursScenes: Record<string, Hours> = {
  /** Lunch and dinner, and two nights past midnight. */
  usual: {
    periods: [
      ...weekdays.flatMap((day): OpenPeriod[] => [
        { day, start: '11:00', end: '14:30' },
        { day, start: '17:00', end: '21:30' },
      ]),
      { day: 'FRI', start: '11:00', end: '01:00' },
      { day: 'SAT', start: '11:00', end: '01:00' },
    ],
    specialDays: [
      { date: '2026-12-25', closed: true, periods: [] },
      { date: '2026-12-24', closed: false, periods: [{ start: '11:00', end: '16:00' }] },
      // Clocks go back in Toronto.
      { date: '2027-11-07', closed: false, periods: [{ start: '10:00', end: '15:00' }] },
    ],
  },
  none: { periods: [], specialDays: [] },
  wrong: {
    periods: [
      { day: 'MON', start: '11:00', end: '11:15' },
      { day: 'FRI', start: '18:00', end: '01:00' },
      { day: 'SAT', start: '00:30', end: '04:00' },
    ],
    specialDays: [],
  },
}

export function hoursScene(name: string): Hours {
  const scene = hoursScenes[name]
  if (!scene) throw new Error(`no hours ${name}`)
  return scene
}
