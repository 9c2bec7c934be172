import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { dayLater, localDate } from '#shared/time/zoned.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import styles from './TimeChoice.module.css'

type Props = {
  /** Epoch ms. */
  at: number
  zone: string
  /** So much earlier or later at each press, and at most so far from now; in ms. */
  stepMs: number
  mostMs: number
  /** Whole days are stepped too: the same time of another day. */
  inDays?: boolean
  /** The station is asked: what was sent stays. */
  isHeld: boolean
  label: string
  earlier: string
  later: string
  onChange: (at: number) => void
}

/** A time in steps from now on: a thumb needs no clock face for that. */
export function TimeChoice(props: Props) {
  const { at, zone, stepMs, mostMs, inDays = false, isHeld, label, earlier, later, onChange } = props
  const { t } = useLingui()
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const isSoonest = useTime((now) => at - stepMs <= now)
  const isLatest = useTime((now) => at + stepMs > now + mostMs)
  const [dayBefore, dayAfter] = [dayLater(at, -1, zone), dayLater(at, 1, zone)]
  const isFirstDay = useTime((now) => dayBefore <= now)
  const isLastDay = useTime((now) => dayAfter > now + mostMs)
  return (
    <div className={styles.time} role="group" aria-label={label}>
      {inDays && (
        <Button
          label={t`A day earlier`}
          isDisabled={isHeld || isFirstDay}
          onPress={() => onChange(dayBefore)}
        >
          <Minus size={28} aria-hidden="true" />
          <Trans comment="button: a time is moved by one day">1 day</Trans>
        </Button>
      )}
      <Button square label={earlier} isDisabled={isHeld || isSoonest} onPress={() => onChange(at - stepMs)}>
        <Minus size={28} aria-hidden="true" />
      </Button>
      <output className={styles.at}>{when(at, zone, today, format)}</output>
      <Button square label={later} isDisabled={isHeld || isLatest} onPress={() => onChange(at + stepMs)}>
        <Plus size={28} aria-hidden="true" />
      </Button>
      {inDays && (
        <Button label={t`A day later`} isDisabled={isHeld || isLastDay} onPress={() => onChange(dayAfter)}>
          <Plus size={28} aria-hidden="true" />
          <Trans comment="button: a time is moved by one day">1 day</Trans>
        </Button>
      )}
    </div>
  )
}
