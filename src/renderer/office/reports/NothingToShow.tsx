import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarX, ChartColumn } from 'lucide-react'
import type { WrongPeriod as Wrong } from '#shared/reports/period.ts'
import { periodAround } from '#shared/reports/periods.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useChoice } from './report/choice-store.ts'
import styles from './NothingToShow.module.css'
import type { ReactNode } from 'react'
import type { Scope } from './report/use-reports.ts'

const picture = { size: 60, strokeWidth: 1.6, 'aria-hidden': true } as const

type Props = { icon: ReactNode; title: ReactNode; children: ReactNode; action: ReactNode; about: string }

/** One picture, one sentence, one button, below the choice of a period. */
function Nothing({ icon, title, children, action, about }: Props) {
  return (
    <section className={styles.nothing} data-nothing={about}>
      <div className={styles.icon}>{icon}</div>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.sentence}>{children}</p>
      {action}
    </section>
  )
}

/** No order has come in yet. */
export function EmptyStation() {
  const go = useScreen((state) => state.go)
  return (
    <Nothing
      about="station"
      icon={<ChartColumn {...picture} />}
      title={<Trans>No orders yet</Trans>}
      action={
        <Button onPress={() => go('orders')}>
          <Trans>Back to the orders</Trans>
        </Button>
      }
    >
      <Trans>From the first order on, its figures are here: what it brought, when, and what was in it.</Trans>
    </Nothing>
  )
}

/** Orders there are, but none of this choice. */
export function EmptyPeriod({ scope: { earlier } }: { scope: Scope }) {
  const { locationId, channel, period, choose } = useChoice()
  const isFiltered = locationId !== null || channel !== null
  return (
    <Nothing
      about="period"
      icon={<CalendarX {...picture} />}
      title={<Trans>No orders here</Trans>}
      action={
        isFiltered ? (
          <Button onPress={() => choose({ locationId: null, channel: null })}>
            <Trans>All locations and channels</Trans>
          </Button>
        ) : (
          <Button onPress={() => choose({ period: periodAround(period?.unit ?? 'week', earlier.from) })}>
            <Trans>The period before</Trans>
          </Button>
        )
      }
    >
      {isFiltered ? (
        <Trans>No order of this location and channel came in at that time.</Trans>
      ) : (
        <Trans>No order came in at that time.</Trans>
      )}
    </Nothing>
  )
}

/** Two dates that make no period: said before anything is asked. */
export function WrongPeriod({ scope, wrong }: { scope: Scope; wrong: Wrong }) {
  const { from, to } = scope.period
  const choose = useChoice((state) => state.choose)
  return (
    <Nothing
      about="wrong-period"
      icon={<CalendarX {...picture} />}
      title={<Trans>This is not a valid period</Trans>}
      action={
        wrong === 'backwards' ? (
          <Button onPress={() => choose({ period: { unit: 'other', from: to, to: from } })}>
            <Trans>Swap the two dates</Trans>
          </Button>
        ) : (
          <Button onPress={() => choose({ period: periodAround('week', scope.today) })}>
            <Trans>Show this week</Trans>
          </Button>
        )
      }
    >
      <WrongWords wrong={wrong} />
    </Nothing>
  )
}

function WrongWords({ wrong }: { wrong: Wrong }) {
  switch (wrong) {
    case 'backwards':
      return <Trans>It ends before it begins.</Trans>
    case 'too-long':
      return <Trans>It is longer than ten years. Choose a shorter one.</Trans>
    case 'in-future':
      return <Trans>It has not begun yet: no order can be in it.</Trans>
    case 'no-date':
      return <Trans>A date is missing, or is not in the calendar.</Trans>
  }
}

/** The station did not answer; what is on screen from before stays below. */
export function NoAnswer({
  problem,
  again,
  isBeside = false,
}: {
  problem: string
  again: () => void
  isBeside?: boolean
}) {
  const { t } = useLingui()
  return (
    <Notice
      tone="warn"
      look="block"
      urgent
      about="no-answer"
      title={
        isBeside ? (
          <Trans>These figures are not up to date</Trans>
        ) : (
          <Trans>The figures could not be loaded</Trans>
        )
      }
      actions={
        <Button size="small" onPress={again}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {problem === 'UNKNOWN_LOCATION' ? (
        <Trans>This location is no longer set up here. Choose another one, or all of them.</Trans>
      ) : problem === 'WRONG_PERIOD' ? (
        <Trans>The station has no figures for that period. Choose another one.</Trans>
      ) : problem === 'OFFLINE' || problem === 'LINE_BROKE' ? (
        <Trans>This screen cannot reach the station. They load automatically once it is back.</Trans>
      ) : (
        t(problemOf(problem))
      )}
    </Notice>
  )
}
