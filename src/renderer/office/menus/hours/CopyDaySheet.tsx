import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type Day, days } from '#shared/menu/hours.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { dayLabel } from '#renderer/kit/words/day-names.ts'
import { DayChoice } from './DayChoice.tsx'
import styles from './SlotSheet.module.css'

type Props = { day: Day; onCopy: (to: readonly Day[]) => void; onClose: () => void }

/** The hours of one day for other days too. */
export function CopyDaySheet({ day, onCopy, onClose }: Props) {
  const { t } = useLingui()
  const { language } = useFormat()
  const [to, setTo] = useState<readonly Day[]>([])
  const name = dayLabel(day, language, 'long')
  const copy = () => {
    onCopy(to)
    onClose()
    return true
  }
  return (
    <Sheet
      title={<Trans>Copy the hours of {name}</Trans>}
      onClose={onClose}
      draft={{ isChanged: to.length > 0, save: async () => copy() }}
      actions={
        <Button look="main" isDisabled={to.length === 0} onPress={copy}>
          <Trans comment="hours of a day, to other days">Copy</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        <DayChoice label={t`To these days`} chosen={to} onChange={setTo} without={day} />
        <div>
          <Button size="small" onPress={() => setTo(days.filter((each) => each !== day))}>
            <Trans>All other days</Trans>
          </Button>
        </div>
        <p className={styles.small}>
          <Trans>What those days had is replaced.</Trans>
        </p>
      </div>
    </Sheet>
  )
}
