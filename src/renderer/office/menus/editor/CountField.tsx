import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './CountField.module.css'
import field from './Field.module.css'
import { FieldProblems } from './FieldProblems.tsx'

type Props = {
  field: string
  label: ReactNode
  value: number
  onChange: (value: number) => void
  problems: readonly MenuProblem[]
}

/** A small whole number, by two large buttons or by typing. */
export function CountField({ field: name, label, value, onChange, problems }: Props) {
  return (
    <div className={field.field} data-field={name} data-wrong={problems.length > 0 || undefined}>
      <NumberField
        className={classes(styles.count)}
        value={value}
        minValue={0}
        onChange={(next) => {
          if (Number.isFinite(next)) onChange(next)
        }}
        formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      >
        <Label className={classes(styles.label)}>{label}</Label>
        <Group className={classes(styles.group)}>
          <Button slot="decrement" className={classes(styles.step)}>
            <Minus size={22} aria-hidden="true" />
          </Button>
          <Input className={classes(styles.input)} />
          <Button slot="increment" className={classes(styles.step)}>
            <Plus size={22} aria-hidden="true" />
          </Button>
        </Group>
      </NumberField>
      <FieldProblems problems={problems} />
    </div>
  )
}
