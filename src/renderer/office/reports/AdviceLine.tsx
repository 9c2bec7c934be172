import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Lightbulb } from 'lucide-react'
import { localeOf } from '#shared/location/language.ts'
import { clockSpan } from '#shared/reports/cell-text.ts'
import { type Advice, adviceOf } from '#shared/reports/advice.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { openOrders } from '#renderer/kit/navigation/open-orders.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { boundedName } from '#renderer/kit/ui/written-lines.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './AdviceLine.module.css'
import { endingText } from './report/ending-text.ts'
import { hourTitle, weekdayName } from './report/report-words.ts'
import type { Report } from './report/use-reports.ts'

/** What to change, where the figures carry it, and the orders it is said of. */
export function AdviceLine({ overview, filter }: { overview: Report; filter: OrderFilter }) {
  const { t } = useLingui()
  const advice = adviceOf(overview, filter)
  if (advice === null) return null
  const orders = ordersOf(advice)
  return (
    <section className={styles.advice} data-advice={advice.type}>
      <Lightbulb size={30} strokeWidth={1.8} aria-hidden="true" className={styles.icon} />
      <p className={styles.words}>
        <strong>
          <Trans comment="before what the figures say should change">What to change.</Trans>
        </strong>{' '}
        <AdviceWords advice={advice} />
      </p>
      <Button look="main" onPress={() => openOrders(advice.filter)}>
        {t`${plural(orders, { one: 'See the order', other: 'See the # orders' })}`}
      </Button>
    </section>
  )
}

/** How many orders its action opens. */
function ordersOf(advice: Advice): number {
  switch (advice.type) {
    case 'late-dishes':
      return advice.dishes.length === 1 ? (advice.dishes[0]?.lateOrders ?? 0) : advice.lateOrders
    case 'late-hour':
      return advice.lateOrders
    case 'lost-by-reason':
      return advice.orders
    case 'slow-to-accept':
      return advice.accepted
    case 'low-stars':
      return advice.count
  }
}

function AdviceWords({ advice }: { advice: Advice }) {
  switch (advice.type) {
    case 'late-dishes':
      return <LateDishes advice={advice} />
    case 'late-hour':
      return <LateHour advice={advice} />
    case 'lost-by-reason':
      return <LostByReason advice={advice} />
    case 'slow-to-accept': {
      const time = clockSpan(advice.averageMs)
      return (
        <Trans>
          Orders wait {time} for an answer on average, and are given up after a few minutes. Put a second
          screen where somebody always hears it, or let orders be accepted automatically.
        </Trans>
      )
    }
    case 'low-stars':
      return <LowStars advice={advice} />
  }
}

type Of<Type extends Advice['type']> = { advice: Extract<Advice, { type: Type }> }

function LateDishes({ advice: { dishes, lateOrders, worst } }: Of<'late-dishes'>) {
  const { t } = useLingui()
  const format = useFormat()
  const { language } = format
  const late = format.number(lateOrders)
  const names = new Intl.ListFormat(localeOf(language)).format(
    dishes.map(({ dish, lateOrders: orders }) => {
      const { line } = boundedName(dish, 'card')
      // The name keeps its own direction inside the sentence.
      const name = `\u2068${line}\u2069`
      return t({ message: `${name} (${orders})`, comment: 'a dish and how many late orders had it' })
    }),
  )
  return (
    <>
      {t`${plural(dishes.length, {
        one: `Of the ${late} late orders, this dish comes up more often than it should: ${names}.`,
        other: `Of the ${late} late orders, these dishes come up more often than they should: ${names}.`,
      })}`}{' '}
      {worst !== null && <MostAt worst={worst} />} <Trans>Give them 5 more minutes then.</Trans>
    </>
  )
}

function MostAt({
  worst: { weekday, hour, lateOrders },
}: {
  worst: { weekday: number; hour: number; lateOrders: number }
}) {
  const { language } = useFormat()
  const [day, time] = [weekdayName(weekday, language, 'long'), hourTitle(hour, language)]
  return (
    <Trans>
      Most are late on {day} from {time} on ({lateOrders}).
    </Trans>
  )
}

function LateHour({ advice: { weekday, hour, lateOrders, of } }: Of<'late-hour'>) {
  const { language } = useFormat()
  const [day, time] = [weekdayName(weekday, language, 'long'), hourTitle(hour, language)]
  return (
    <Trans>
      {lateOrders} of the {of} late orders came in on {day} from {time} on. Give them 5 more minutes then.
    </Trans>
  )
}

function LostByReason({ advice: { kind, by, reason, orders, of } }: Of<'lost-by-reason'>) {
  const { t } = useLingui()
  const words = endingText(t, { kind, by, reason })
  return (
    <>
      <Trans>
        {orders} of the {of} lost orders ended for one reason: {words}.
      </Trans>{' '}
      {kind === 'missed' ? (
        <Trans>
          Put a second screen where somebody always hears it, or let orders be accepted automatically.
        </Trans>
      ) : (
        <Trans>
          What is sold out is best taken off sale at once; hours and prices are best put right at the channel.
        </Trans>
      )}
    </>
  )
}

function LowStars({ advice: { average, count, low } }: Of<'low-stars'>) {
  const { t } = useLingui()
  const format = useFormat()
  const stars = format.number(Math.round(average * 10) / 10)
  const few = t`${plural(low, { one: '# gave one or two', other: '# gave one or two' })}`
  return (
    <Trans>
      Customers gave {stars} of 5 stars on average; of {count}, {few}. Read what they wrote: it is mostly one
      thing.
    </Trans>
  )
}
