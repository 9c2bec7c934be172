import { useLingui } from '@lingui/react/macro'
import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import type { Heat, HeatCell } from '#shared/reports/heat.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './HeatPanel.module.css'
import { hourTitle, weekdayName } from './report/report-words.ts'

type Props = { heat: Heat; peak: HeatCell; chosen: HeatCell; onChoose: (cell: HeatCell) => void }

const steps: Record<string, [number, number] | undefined> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * A real table with its numbers, in deeper colour the more orders, the peak framed. A touch or the arrow keys choose a cell:
 * cells are too small to press one by one, so the way to the orders stands under it.
 */
export function HeatGrid({ heat: { hours, rows }, peak, chosen, onChoose }: Props) {
  const { t } = useLingui()
  const { language } = useFormat()
  const body = useRef<HTMLTableSectionElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const row = rows.findIndex((cells) => cells.includes(chosen))
    if (step === undefined || row === -1) return
    event.preventDefault()
    const column = rows[row]?.indexOf(chosen) ?? 0
    const next = rows[row + step[0]]?.[column + step[1]]
    if (next === undefined) return
    onChoose(next)
    body.current?.querySelector<HTMLElement>(`[data-cell="${placeOf(next)}"]`)?.focus()
  }
  return (
    <table
      className={styles.map}
      role="grid"
      style={lettersIn(hours.length, peak.orders)}
      aria-label={t`Orders by weekday and hour`}
      onKeyDown={move}
    >
      <thead>
        <tr>
          <td />
          {hours.map((hour) => (
            <th key={hour} scope="col" className={styles.hour} aria-label={hourTitle(hour, language)}>
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((cells) => (
          <tr key={cells[0]?.weekday}>
            <th scope="row" className={styles.day}>
              {weekdayName(cells[0]?.weekday ?? 1, language, 'short')}
            </th>
            {cells.map((cell) => (
              <td
                key={cell.hour}
                role="gridcell"
                className={styles.cell}
                data-cell={placeOf(cell)}
                data-depth={depth(cell.orders, peak.orders)}
                data-peak={cell === peak ? '' : undefined}
                aria-selected={cell === chosen}
                tabIndex={cell === chosen ? 0 : -1}
                onClick={() => onChoose(cell)}
              >
                {cell.orders}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many letters stand side by side: figures shrink before they touch. */
function lettersIn(columns: number, most: number): CSSProperties {
  return { '--letters': columns * Math.max(2, String(most).length) } as CSSProperties
}

function placeOf({ weekday, hour }: HeatCell): string {
  return `${weekday}-${hour}`
}

/** Five depths of colour, none for no order. */
function depth(orders: number, most: number): number {
  return orders === 0 ? 0 : Math.max(1, Math.ceil((orders / most) * 5))
}
