import { useLingui } from '@lingui/react/macro'
import type { MenuCategory } from '../../world/catalogue.ts'
import { Select } from '../ui/Field.tsx'
import { useFormat } from '../words/use-format.ts'

type ItemSelectProps = {
  label: string
  menu: MenuCategory[]
  value: string
  onChange: (itemId: string) => void
  canBeNone?: boolean
}

/** An item of the menu on file; empty is the first one. */
export function ItemSelect({ label, menu, value, onChange, canBeNone = false }: ItemSelectProps) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {canBeNone && <option value="">{t`The first one`}</option>}
      {menu.map((category, index) => (
        <optgroup key={`${category.id} ${index}`} label={category.name}>
          {category.items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.name}, {format.money(item.cents)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}
