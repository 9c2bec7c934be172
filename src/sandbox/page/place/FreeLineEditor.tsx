import { useLingui } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import type { MenuCategory } from '../../world/catalogue.ts'
import { Select, TextField } from '../ui/Field.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { useFormat } from '../words/use-format.ts'
import styles from './FreeLineEditor.module.css'

/** A line being written. `itemId` empty means something that is not on the menu, by `name` and `dollars`. */
export type FreeLine = {
  key: number
  itemId: string
  name: string
  dollars: string
  quantity: number
  note: string
}

/** The line as the control API takes it. */
export function toItem(line: FreeLine) {
  const cents = Math.round(Number(line.dollars.replace(',', '.')) * 100)
  return {
    ...(line.itemId === ''
      ? { name: line.name.trim() || '?', priceCents: Number.isFinite(cents) && cents > 0 ? cents : 0 }
      : { itemId: line.itemId }),
    quantity: line.quantity,
    note: line.note,
  }
}

type FreeLineEditorProps = {
  number: number
  line: FreeLine
  menu: MenuCategory[]
  onChange: (line: FreeLine) => void
  /** Left out for the last line there is. */
  onRemove?: () => void
}

export function FreeLineEditor({ number, line, menu, onChange, onRemove }: FreeLineEditorProps) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <div className={styles.line} role="group" aria-label={t`Item ${number}`}>
      <Select
        label={t`Item ${number}`}
        value={line.itemId}
        onChange={(event) => onChange({ ...line, itemId: event.target.value })}
      >
        <option value="">{t`Something not on the menu`}</option>
        {menu.map((category) => (
          <optgroup key={category.id} label={category.name}>
            {category.items.map((item) => (
              <option key={item.id} value={item.id}>
                {item.name}, {format.money(item.cents)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {line.itemId === '' && (
        <div className={styles.own}>
          <TextField
            label={t`Name`}
            required
            value={line.name}
            onChange={(event) => onChange({ ...line, name: event.target.value })}
          />
          <TextField
            label={t`Price ($)`}
            inputMode="decimal"
            value={line.dollars}
            onChange={(event) => onChange({ ...line, dollars: event.target.value })}
          />
        </div>
      )}
      <TextField
        label={t`Note on it`}
        value={line.note}
        onChange={(event) => onChange({ ...line, note: event.target.value })}
      />
      <div className={styles.foot}>
        <Stepper
          label={t`Quantity of item ${number}`}
          value={line.quantity}
          min={1}
          max={99}
          onChange={(quantity) => onChange({ ...line, quantity })}
        />
        {onRemove && (
          <button
            type="button"
            className={styles.remove}
            aria-label={t`Remove item ${number}`}
            onClick={onRemove}
          >
            <Trash2 size={22} aria-hidden />
          </button>
        )}
      </div>
    </div>
  )
}
