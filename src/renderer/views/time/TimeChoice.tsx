import { Minus, Plus } from 'lucide-react'
import { localDate } from '#shared/time/zoned.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { stationNow, useTime } from '#renderer/station/clock/clock-store.ts'
import styles from './TimeChoice.module.css'

type Props = {
  /** Epoch ms. */
  at: number
  zone: string
  /** So much earlier or later at each press, and at most so far from now; in ms. */
  stepMs: number
  mostMs: number
  label: string
  earlier: string
  later: string
  onChange: (at: number) => void
}

/** A time in steps from now on: a thumb needs no clock face for that. */
export function TimeChoice({ at, zone, stepMs, mostMs, label, earlier, later, onChange }: Props) {
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const isSoonest = useTime((now) => at - stepMs <= now)
  return (
    <div className={styles.time} role="group" aria-label={label}>
      <Button square label={earlier} isDisabled={isSoonest} onPress={() => onChange(at - stepMs)}>
        <Minus size={28} aria-hidden="true" />
      </Button>
      <output className={styles.at}>{when(at, zone, today, format)}</output>
      <Button
        square
        label={later}
        isDisabled={at - stationNow() > mostMs}
        onPress={() => onChange(at + stepMs)}
      >
        <Plus size={28} aria-hidden="true" />
      </Button>
    </div>
  )
}
