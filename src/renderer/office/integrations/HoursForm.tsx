import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { leastOpenMinutes as openMinutesNeeded, lengthOf, type OpenPeriod } from '#shared/menu/hours.ts'
import { useUnsaved } from '#renderer/kit/memory/unsaved.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { DayToggles } from '#renderer/kit/ui/DayToggles.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import styles from './HoursForm.module.css'
import type { KnownHours } from './use-known-hours.ts'
import { type HoursLine, quarters, weekOf } from './opening-hours.ts'

type Props = {
  known: KnownHours
  isBusy: boolean
  saveWords: ReactNode
  /** Whether they were saved. */
  onSave: (hours: OpenPeriod[]) => Promise<boolean>
  onCancel: () => void
}

const first: HoursLine = { days: [], start: '11:00', end: '21:00' }
/** Lines the form holds: as many as a week has days. */
export const mostLines = 7

/** When the menu is open, line by line; the half hour a week DoorDash asks for is counted as you go (R22, R137). */
export function HoursForm({ known, isBusy, saveWords, onSave, onCancel }: Props) {
  const { t } = useLingui()
  const [lines, setLines] = useState<readonly HoursLine[]>(known.lines)
  const week = weekOf(lines)
  const { menuName } = known
  useUnsaved({ isChanged: lines !== known.lines, save: async () => week.isEnough && onSave(week.periods) })
  const change = (at: number, line: HoursLine) =>
    setLines(lines.map((each, index) => (index === at ? line : each)))
  return (
    <div className={styles.form} role="group" aria-label={t`Menu hours`}>
      <p className={styles.title}>
        <Trans>When can customers order from this menu?</Trans>
      </p>
      <p className={styles.from} data-part="hours-from">
        {known.menuName === null ? (
          <Trans>Every day from 11:00 to 21:00 is a proposal. Change what differs.</Trans>
        ) : (
          <Trans>These are the hours of your menu “{menuName}”. Change what differs.</Trans>
        )}
      </p>
      {lines.map((line, at) => (
        <Line
          // A line has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          line={line}
          number={at + 1}
          onChange={(next) => change(at, next)}
          onRemove={lines.length > 1 ? () => setLines(lines.filter((_, index) => index !== at)) : null}
        />
      ))}
      {lines.length < mostLines && (
        <Button
          size="small"
          look="quiet"
          className={styles.more}
          onPress={() => setLines([...lines, { ...first, days: [] }])}
        >
          <Plus size={22} aria-hidden="true" />
          <Trans>Other times on other days</Trans>
        </Button>
      )}
      <div role="status">
        <Rule week={week} />
      </div>
      <div className={styles.actions}>
        <Button onPress={onCancel} isDisabled={isBusy}>
          <Trans>Cancel</Trans>
        </Button>
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={!week.isEnough}
          onPress={() => void onSave(week.periods)}
        >
          {saveWords}
        </BusyButton>
      </div>
    </div>
  )
}

function Rule({ week: { minutes, isEnough, periods } }: { week: ReturnType<typeof weekOf> }) {
  const { t } = useLingui()
  const format = useFormat()
  const hours = Math.round((minutes / 60) * 10) / 10
  const shown = format.number(hours)
  if (isEnough) {
    return (
      <State tone="good" icon={CircleCheck} name="enough">
        {t`${plural(hours, { one: `Open ${shown} hour a week`, other: `Open ${shown} hours a week` })}`}
      </State>
    )
  }
  return (
    <State tone="error" icon={CircleAlert} name="too-short">
      {periods.length === 0 ? (
        <Trans>Choose at least one day: a menu is open at least {openMinutesNeeded} minutes a week.</Trans>
      ) : (
        <Trans>A period must be at least {openMinutesNeeded} minutes long.</Trans>
      )}
    </State>
  )
}

type LineProps = {
  line: HoursLine
  number: number
  onChange: (line: HoursLine) => void
  onRemove: (() => void) | null
}

function Line({ line, number, onChange, onRemove }: LineProps) {
  const { t } = useLingui()
  const isNextDay = line.end < line.start
  return (
    <div className={styles.line} role="group" aria-label={t`Hours ${number}`}>
      <DayToggles chosen={line.days} onChange={(days) => onChange({ ...line, days })} />
      <div className={styles.times}>
        <Time
          label={<Trans>From</Trans>}
          value={line.start}
          onChange={(start) => onChange({ ...line, start })}
        />
        <Time label={<Trans>To</Trans>} value={line.end} onChange={(end) => onChange({ ...line, end })} />
        {isNextDay && lengthOf(line) !== 0 && (
          <span className={styles.nextDay}>
            <Trans comment="after a closing time past midnight">on the next day</Trans>
          </span>
        )}
        {onRemove !== null && (
          <Button square look="quiet" size="small" label={t`Remove these hours`} onPress={onRemove}>
            <Trash2 size={24} aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  )
}

function Time({
  label,
  value,
  onChange,
}: {
  label: ReactNode
  value: string
  onChange: (time: string) => void
}) {
  const id = useId()
  return (
    <span className={styles.time}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className={styles.clock}
        value={value}
        options={quarters.map((time) => ({ value: time, words: time }))}
        onChange={onChange}
      />
    </span>
  )
}
