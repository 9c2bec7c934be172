import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ChosenPeriod, periodAround, type PeriodUnit, shifted } from '#shared/reports/periods.ts'
import { wrongPeriod } from '#shared/reports/period.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { type Comparison, useChoice } from './report/choice-store.ts'
import { OtherDates } from './OtherDates.tsx'
import styles from './PeriodBar.module.css'
import { periodName } from './report/report-words.ts'
import { Segments } from './Segments.tsx'
import type { Scope } from './report/use-reports.ts'

type Props = { scope: Scope; isCompared?: boolean }

/** Which period, and what it is compared with where figures are. */
export function PeriodBar({ scope, isCompared = true }: Props) {
  const { t } = useLingui()
  const { period, today } = scope
  const choose = useChoice((state) => state.choose)
  return (
    <div className={styles.bar}>
      <Segments<PeriodUnit>
        label={t`Period`}
        chosen={period.unit}
        onChoose={(unit) => choose({ period: otherUnit(period, unit, today) })}
        segments={[
          { id: 'day', words: <Trans comment="a period of the reports">Day</Trans> },
          { id: 'week', words: <Trans comment="a period of the reports">Week</Trans> },
          { id: 'month', words: <Trans comment="a period of the reports">Month</Trans> },
          { id: 'year', words: <Trans comment="a period of the reports">Year</Trans> },
          { id: 'other', words: <Trans comment="a period of the reports: two dates">Other…</Trans> },
        ]}
      />
      {period.unit === 'other' ? (
        <OtherDates
          period={period}
          isWrong={scope.wrong !== null}
          onChange={(changed) => choose({ period: changed })}
        />
      ) : (
        <Arrows scope={scope} />
      )}
      {isCompared && scope.wrong === null && <ComparedWith scope={scope} />}
    </div>
  )
}

/** Another unit around the same days: around today where they hold it, else around where they begin. */
function otherUnit(period: ChosenPeriod, unit: PeriodUnit, today: string): ChosenPeriod {
  const holdsToday = period.from <= today && today <= period.to
  if (unit === 'other') return { ...period, unit }
  return periodAround(unit, holdsToday || wrongPeriod(period, today) !== null ? today : period.from)
}

function Arrows({ scope: { period, today } }: { scope: Scope }) {
  const { t } = useLingui()
  const { language } = useFormat()
  const choose = useChoice((state) => state.choose)
  return (
    <div className={styles.arrows}>
      <Button square label={t`The period before`} onPress={() => choose({ period: shifted(period, -1) })}>
        <ChevronLeft size={24} aria-hidden="true" />
      </Button>
      <p className={styles.name} aria-live="polite" data-part="period">
        {periodName(period, today, language)}
      </p>
      <Button square label={t`The period after`} onPress={() => choose({ period: shifted(period, 1) })}>
        <ChevronRight size={24} aria-hidden="true" />
      </Button>
    </div>
  )
}

function ComparedWith({ scope: { period } }: { scope: Scope }) {
  const { t } = useLingui()
  const { comparison, choose } = useChoice()
  // The year before is the same as the period before.
  if (period.unit === 'year') return null
  const year = String(Number(period.from.slice(0, 4)) - 1)
  return (
    <div className={styles.compared}>
      <span className={styles.soft} aria-hidden="true">
        <Trans comment="before the choice of an earlier period">compared with</Trans>
      </span>
      <Segments<Comparison>
        label={t`Compared with`}
        chosen={comparison}
        onChoose={(chosen) => choose({ comparison: chosen })}
        segments={[
          { id: 'before', words: <BeforeWords unit={period.unit} /> },
          { id: 'year-before', words: <SameWords unit={period.unit} year={year} /> },
        ]}
      />
    </div>
  )
}

/** What the period before is called. */
export function BeforeWords({ unit }: { unit: PeriodUnit }) {
  switch (unit) {
    case 'day':
      return <Trans>Day before</Trans>
    case 'week':
      return <Trans>Week before</Trans>
    case 'month':
      return <Trans>Month before</Trans>
    case 'year':
      return <Trans>Year before</Trans>
    case 'other':
      return <Trans>The same length before</Trans>
  }
}

/** What the same a year ago is called. */
export function SameWords({ unit, year }: { unit: PeriodUnit; year: string }) {
  switch (unit) {
    case 'day':
      return <Trans comment="the same weekday of a year">Same day {year}</Trans>
    case 'week':
      return <Trans>Same week {year}</Trans>
    case 'month':
      return <Trans>Same month {year}</Trans>
    case 'year':
    case 'other':
      return <Trans>Same dates {year}</Trans>
  }
}
