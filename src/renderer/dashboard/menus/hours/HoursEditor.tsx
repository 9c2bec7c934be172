import type { OpenPeriod } from '#shared/menu/hours.ts'
import type { SpecialDay } from '#shared/menu/menu.ts'

export type Hours = { periods: OpenPeriod[]; specialDays: SpecialDay[] }

type Props = Hours & { timeZone: string | null; onChange: (next: Hours) => void }

/** When the menu can be ordered from. */
export function HoursEditor({ periods }: Props) {
  return <p>{periods.length}</p>
}
