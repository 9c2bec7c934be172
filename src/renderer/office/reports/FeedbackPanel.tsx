import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FeedbackSummary } from '#shared/reports/feedback.ts'
import { per } from '#shared/reports/averages.ts'
import { changeOf } from '#shared/reports/change.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { openOrders } from '#renderer/kit/navigation/open-orders.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Bar } from './Bar.tsx'
import { ChangeMark } from './ChangeMark.tsx'
import { CommentRow } from './CommentRow.tsx'
import styles from './FeedbackPanel.module.css'
import { FeedbackSources } from './FeedbackSources.tsx'
import { OrdersLink } from './OrdersLink.tsx'
import { StarLine } from './StarLine.tsx'
import { signed } from './report/report-words.ts'
import type { Report } from './report/use-reports.ts'

type Props = { now: Report; before: Report | null; filter: OrderFilter }

/** How good: what customers said, with the orders behind each. */
export function FeedbackPanel({ now: { feedback, from, to }, before, filter }: Props) {
  const open = useDashboard((state) => state.open)
  return (
    <Panel
      about="feedback"
      title={<Trans>What customers said</Trans>}
      aside={
        feedback.total > 0 && (
          <TextButton onPress={() => openOrders({ ...filter, hasRating: true })}>
            <Trans comment="opens the orders that customers rated">Rated orders</Trans>
          </TextButton>
        )
      }
    >
      {feedback.total === 0 ? (
        <p className={styles.soft}>
          <Trans>No customer has rated orders on these days yet.</Trans>
        </p>
      ) : (
        <>
          {feedback.count > 0 && <Rating feedback={feedback} before={before} filter={filter} />}
          <StarLine days={feedback.days} from={from} to={to} />
          <Faces emojis={feedback.emojis} />
          <ul className={styles.comments}>
            {feedback.latest.slice(0, 3).map((said) => (
              <CommentRow key={said.id} said={said} room="card" />
            ))}
          </ul>
          {feedback.latest.length > 0 && (
            <TextButton onPress={() => open({ at: 'comments' })}>
              <Trans>Read all comments</Trans>
            </TextButton>
          )}
        </>
      )}
      <FeedbackSources />
    </Panel>
  )
}

/** What customers chose instead of stars: it is no number of stars, and is added to none. */
function Faces({ emojis: { loved, liked, disliked } }: Pick<FeedbackSummary, 'emojis'>) {
  const format = useFormat()
  const [many, some, few] = [format.number(loved), format.number(liked), format.number(disliked)]
  if (loved + liked + disliked === 0) return null
  return (
    <p className={styles.soft}>
      <Trans comment="how many customers chose which of three faces instead of stars">
        Without stars: {many} loved it, {some} liked it, {few} did not.
      </Trans>
    </p>
  )
}

function Rating({ feedback, before, filter }: { feedback: FeedbackSummary } & Omit<Props, 'now'>) {
  const { t } = useLingui()
  const format = useFormat()
  const { count, starSum, stars } = feedback
  const oneDigit = (value: number | null) =>
    value === null ? '–' : format.number(Math.round(value * 10) / 10)
  const ratings = t`${plural(count, { one: '# rating', other: '# ratings' })}`
  const was = per(before?.feedback.starSum ?? 0, before?.feedback.count ?? 0)
  const wasStars = oneDigit(was)
  const change = changeOf(per(starSum, count), was, { step: 0.1 })
  const moved = oneDigit(Math.abs(change?.difference ?? 0))
  const most = Math.max(...stars)
  return (
    <div className={styles.rating}>
      <div>
        <p className={styles.average}>{oneDigit(per(starSum, count))}</p>
        <p className={styles.soft}>
          <Trans comment="after an average of stars">of 5 · {ratings}</Trans>
        </p>
        {was !== null && (
          <p className={styles.trend}>
            <ChangeMark change={change} good="up" amount={signed(change?.difference ?? 0, moved)}>
              <Trans comment="the average of stars in the earlier period">{wasStars} before</Trans>
            </ChangeMark>
          </p>
        )}
      </div>
      <ul className={styles.bars}>
        {[5, 4, 3, 2, 1].map((each) => (
          <StarBar key={each} stars={each} count={stars[each - 1] ?? 0} most={most} filter={filter} />
        ))}
      </ul>
    </div>
  )
}

type BarProps = { stars: number; count: number; most: number; filter: OrderFilter }

function StarBar({ stars, count, most, filter }: BarProps) {
  const { t } = useLingui()
  const format = useFormat()
  const words = t`${plural(stars, { one: '# star', other: '# stars' })}`
  const number = format.number(count)
  return (
    <li className={styles.bar}>
      <span aria-hidden="true">{stars} ★</span>
      <Bar part={count} whole={most} />
      {count === 0 ? (
        <span className={styles.count}>{number}</span>
      ) : (
        <OrdersLink filter={{ ...filter, stars }} label={t`${number}: ${words}`}>
          {number}
        </OrdersLink>
      )}
    </li>
  )
}
