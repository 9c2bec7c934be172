import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { allDay, type Day, leastOpenMinutes, lengthOf, type OpenPeriod } from '#shared/menu/hours.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { DayChoice } from './DayChoice.tsx'
import { useDurationWords } from '#renderer/kit/words/exact-duration.ts'
import styles from './SlotSheet.module.css'
import { TimeGrid } from './TimeGrid.tsx'
import { readTime } from './time-text.ts'

type Slot = Pick<OpenPeriod, 'start' | 'end'>

type Props = {
  title: ReactNode
  slot: Slot
  /** Days a new slot is for; null where the day is given. */
  days: readonly Day[] | null
  onSave: (slot: Slot, days: readonly Day[]) => void
  onRemove?: () => void
  onClose: () => void
}

/** From when to when: by touch on a grid, or typed to the minute. */
export function SlotSheet({ title, slot, days, onSave, onRemove, onClose }: Props) {
  const { t } = useLingui()
  const [texts, setTexts] = useState(slot)
  const [side, setSide] = useState<keyof Slot>('start')
  const [chosen, setChosen] = useState<readonly Day[]>(days ?? [])
  const start = readTime(texts.start)
  const end = texts.end === allDay.end ? allDay.end : readTime(texts.end)
  const length = start !== null && end !== null ? lengthOf({ start, end }) : null
  const isGood = length !== null && length >= leastOpenMinutes && (days === null || chosen.length > 0)
  const set = (which: keyof Slot, text: string) => setTexts((before) => ({ ...before, [which]: text }))
  const save = () => {
    if (!isGood || start === null || end === null) return false
    onSave({ start, end }, chosen)
    onClose()
    return true
  }
  const isChanged =
    texts.start !== slot.start || texts.end !== slot.end || chosen.join() !== (days ?? []).join()
  return (
    <Sheet
      title={title}
      onClose={onClose}
      draft={{ isChanged, save: async () => save() }}
      actions={
        <>
          {onRemove && (
            <Button
              onPress={() => {
                onRemove()
                onClose()
              }}
            >
              <Trash2 size={22} aria-hidden="true" />
              <Trans>Remove</Trans>
            </Button>
          )}
          <Button look="main" isDisabled={!isGood} onPress={save}>
            <Trans>Set these hours</Trans>
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {days !== null && <DayChoice label={t`Days`} chosen={chosen} onChange={setChosen} />}
        <div className={styles.pair}>
          <Time
            label={<Trans>From</Trans>}
            text={texts.start}
            isOn={side === 'start'}
            isWrong={start === null}
            onChange={(text) => set('start', text)}
            onFocus={() => setSide('start')}
            onLeave={() => start !== null && set('start', start)}
          />
          <Time
            label={<Trans>To</Trans>}
            text={texts.end}
            isOn={side === 'end'}
            isWrong={end === null}
            onChange={(text) => set('end', text)}
            onFocus={() => setSide('end')}
            onLeave={() => end !== null && set('end', end)}
          />
        </div>
        <div role="status">
          <Told start={start} end={end} length={length} hasDay={days === null || chosen.length > 0} />
        </div>
        <TimeGrid
          label={side === 'start' ? t`From` : t`To`}
          time={(side === 'start' ? start : end) ?? ''}
          onChange={(time) => set(side, time)}
        />
        <PlainButton
          className={classes(styles.allDay)}
          onPress={() => setTexts({ start: allDay.start, end: allDay.end })}
        >
          <Trans>Open all day</Trans>
        </PlainButton>
        {/* Enter in a field sets the hours. */}
        <button type="submit" className="heard-only" tabIndex={-1} aria-hidden="true" />
      </form>
    </Sheet>
  )
}

type TimeProps = {
  label: ReactNode
  text: string
  isOn: boolean
  isWrong: boolean
  onChange: (text: string) => void
  onFocus: () => void
  onLeave: () => void
}

function Time({ label, text, isOn, isWrong, onChange, onFocus, onLeave }: TimeProps) {
  return (
    <TextField
      className={classes(styles.time, isOn && styles.timeOn)}
      value={text}
      onChange={onChange}
      onFocus={onFocus}
      onBlur={onLeave}
      isInvalid={isWrong}
      maxLength={12}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Input className={classes(styles.input)} autoComplete="off" />
    </TextField>
  )
}

type ToldProps = { start: string | null; end: string | null; length: number | null; hasDay: boolean }

function Told({ start, end, length, hasDay }: ToldProps) {
  const words = useDurationWords()
  const bad = (children: ReactNode) => (
    <State tone="error" icon={CircleAlert} name="bad-slot">
      {children}
    </State>
  )
  if (start === null || end === null || length === null)
    return bad(<Trans>Write a time like 18:00 or 18h30.</Trans>)
  if (length === 0) return bad(<Trans>It starts and ends at the same time.</Trans>)
  if (length < leastOpenMinutes)
    return bad(<Trans>A period must be at least {leastOpenMinutes} minutes long.</Trans>)
  if (!hasDay) return bad(<Trans>Choose at least one day.</Trans>)
  const duration = words(length)
  return (
    <State tone="good" icon={CircleCheck} name="good-slot">
      {end < start && end !== '00:00' ? (
        <Trans comment="length of a period past midnight">{duration}, until the next day</Trans>
      ) : (
        duration
      )}
    </State>
  )
}
