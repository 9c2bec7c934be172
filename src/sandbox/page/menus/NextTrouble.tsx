import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FaultRequest } from '../../world/faults.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Field.tsx'
import styles from './NextTrouble.module.css'

type NextTroubleProps = {
  label: string
  choices: readonly { label: string; fault: FaultRequest }[]
  onStage: (fault: FaultRequest) => void
}

/** One of several troubles, staged once. */
export function NextTrouble({ label, choices, onStage }: NextTroubleProps) {
  const { t } = useLingui()
  const [index, setIndex] = useState(0)
  const chosen = choices[index]
  return (
    <div className={styles.row}>
      <Select label={label} value={index} onChange={(event) => setIndex(Number(event.target.value))}>
        {choices.map((choice, number) => (
          <option key={choice.label} value={number}>
            {choice.label}
          </option>
        ))}
      </Select>
      <Button aria-label={t`Stage: ${label}`} onClick={() => chosen && onStage(chosen.fault)}>
        <Trans>Stage</Trans>
      </Button>
    </div>
  )
}
