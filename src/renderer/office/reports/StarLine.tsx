import { useLingui } from '@lingui/react/macro'
import type { FeedbackSummary } from '#shared/reports/feedback.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { shortDay } from './report/report-words.ts'
import styles from './StarLine.module.css'

type Props = { days: FeedbackSummary['days']; from: string; to: string }

const [width, height, edge] = [320, 72, 6]
/** Up to so many days each has its dot. */
const mostDots = 40

/** How customers' stars went over a period: the average of each day that had some. */
export function StarLine({ days, from, to }: Props) {
  const { t } = useLingui()
  const { language, number } = useFormat()
  const points = days.map(({ date, count, starSum }) => ({ date, stars: starSum / count }))
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return null
  const worst = points.reduce((low, point) => (point.stars < low.stars ? point : low))
  const said = (point: { date: string; stars: number }) => number(Math.round(point.stars * 10) / 10)
  const [begin, end, lowest] = [said(first), said(last), said(worst)]
  const worstDay = shortDay(worst.date, language)
  const span = Math.max(1, Date.parse(to) - Date.parse(from))
  const placed = points.map(({ date, stars }) => ({
    date,
    x: edge + ((width - 2 * edge) * (Date.parse(date) - Date.parse(from))) / span,
    y: edge + ((height - 2 * edge) * (5 - stars)) / 4,
  }))
  return (
    <figure className={styles.figure} data-part="star-line">
      <div className={styles.scale} aria-hidden="true">
        <span>5 ★</span>
        <span>1 ★</span>
      </div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t`Average stars by day: ${begin} at first, ${end} at last, lowest ${lowest} on ${worstDay}`}
      >
        <path className={styles.line} d={`M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
        {placed.length <= mostDots &&
          placed.map(({ date, x, y }) => <path key={date} className={styles.dot} d={`M${x} ${y}h0`} />)}
      </svg>
      <figcaption className={styles.ends}>
        <span>{shortDay(from, language)}</span>
        <span>{shortDay(to, language)}</span>
      </figcaption>
    </figure>
  )
}
