import { Trans, useLingui } from '@lingui/react/macro'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { AdviceLine } from './AdviceLine.tsx'
import { CategoriesPanel } from './CategoriesPanel.tsx'
import { useChoice } from './report/choice-store.ts'
import { ExportNotice } from './export/ExportNotice.tsx'
import { DishesPanel } from './DishesPanel.tsx'
import { FeedbackPanel } from './FeedbackPanel.tsx'
import { HeatPanel } from './HeatPanel.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { LostPanel } from './LostPanel.tsx'
import { MoneyPanel } from './MoneyPanel.tsx'
import { EmptyPeriod, EmptyStation, NoAnswer, WrongPeriod } from './NothingToShow.tsx'
import { PausesPanel } from './PausesPanel.tsx'
import { PeriodBar } from './PeriodBar.tsx'
import { PlacesPanel } from './PlacesPanel.tsx'
import styles from './ReportsPage.module.css'
import { RecountNotice } from './RecountNotice.tsx'
import { SalesPanel } from './SalesPanel.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import { Segments } from './Segments.tsx'
import { SoldOutPanel } from './SoldOutPanel.tsx'
import { TimesPanel } from './TimesPanel.tsx'
import { type Report, type Reports, type Scope, useReports, useScope } from './report/use-reports.ts'

/** What happened, and what it was worth: one column of questions, every figure a way to its orders (R4, R5, R7 to R9). */
export function ReportsPage() {
  const scope = useScope()
  return (
    <PlainPage
      isWide
      title={<Trans comment="page of the Dashboard">Reports</Trans>}
      tools={<ScopeBar scope={scope} />}
    >
      <ExportNotice />
      <PeriodBar scope={scope} />
      {scope.wrong === null ? <Answer scope={scope} /> : <WrongPeriod scope={scope} wrong={scope.wrong} />}
    </PlainPage>
  )
}

function Answer({ scope }: { scope: Scope }) {
  const reports = useReports(scope)
  const { now, isStale, problem, again } = reports
  if (problem !== null && (now === null || isStale)) return <NoAnswer problem={problem} again={again} />
  if (now === null)
    return (
      <div className={styles.waiting} aria-busy="true">
        <Working>
          <Trans>Adding up the orders</Trans>
        </Working>
      </div>
    )
  if (!now.hasAny) return <EmptyStation />
  return (
    <>
      <RecountNotice onDone={again} />
      <div
        className={styles.answer}
        data-stale={isStale}
        aria-busy={isStale}
        data-report={`${now.from} ${now.to}`}
      >
        {problem !== null && <NoAnswer problem={problem} again={again} isBeside />}
        {now.total.orders === 0 || now.currency === null ? (
          <>
            <EmptyPeriod scope={scope} />
            <PausesPanel overview={now} />
          </>
        ) : (
          <Figures {...reports} now={{ ...now, currency: now.currency }} scope={scope} />
        )}
      </div>
    </>
  )
}

type Props = Pick<Reports, 'before' | 'wholeBefore'> & { now: Report; scope: Scope }

/** How much, when, what and how good, in this order. */
function Figures({ now, before, wholeBefore, scope }: Props) {
  const { filter } = scope
  return (
    <>
      <Currencies overview={now} />
      <AdviceLine overview={now} filter={filter} />
      <KeyFigures now={now} before={before} scope={scope} />
      <div className={styles.wide} data-full={needsWidth(now) ? '' : undefined}>
        <SalesPanel now={now} wholeBefore={wholeBefore} scope={scope} />
        <HeatPanel overview={now} scope={scope} />
      </div>
      <div className={classes(styles.wide, styles.uneven)}>
        <div className={styles.column}>
          <DishesPanel now={now} before={before} filter={filter} />
          <PlacesPanel overview={now} filter={filter} />
          <PausesPanel overview={now} />
        </div>
        <FeedbackPanel now={now} before={before} filter={filter} />
      </div>
      <div className={styles.even}>
        <div className={styles.column}>
          <MoneyPanel now={now} before={before} filter={filter} />
          <LostPanel overview={now} filter={filter} />
        </div>
        <div className={styles.column}>
          <TimesPanel now={now} before={before} filter={filter} />
          <CategoriesPanel overview={now} filter={filter} />
          <SoldOutPanel overview={now} />
        </div>
      </div>
    </>
  )
}

/** Whether the map of hours is too full to stand beside the chart. */
function needsWidth({ heat }: Report): boolean {
  const hours = new Set(heat.map(({ hour }) => hour)).size
  return hours > 13 || heat.some(({ orders }) => orders > 99)
}

/** Money of two currencies is never added: where a period has several, one is looked at. */
function Currencies({ overview: { currency, currencies } }: { overview: Report }) {
  const { t } = useLingui()
  const choose = useChoice((state) => state.choose)
  if (currencies.length < 2) return null
  return (
    <div className={styles.currencies}>
      <p>
        <Trans>These orders were paid in several currencies. Figures are of one at a time.</Trans>
      </p>
      <Segments
        label={t`Currency`}
        chosen={currency}
        onChoose={(chosen) => choose({ currency: chosen })}
        segments={currencies.map((id) => ({ id, words: id }))}
      />
    </div>
  )
}
