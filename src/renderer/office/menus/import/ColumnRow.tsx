import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Minus } from 'lucide-react'
import { type ColumnMapping, importFields } from '#shared/menu/import/fields.ts'
import { columnName } from '#shared/menu/import/table.ts'
import { DropDown } from '#renderer/kit/ui/DropDown.tsx'
import styles from './ColumnsStep.module.css'
import { chooseField } from './import-store.ts'
import { fieldNames } from './words/field-names.ts'

type Props = {
  column: number
  headerRow: number
  rows: readonly (readonly string[])[]
  mapping: ColumnMapping
}

const samples = 3

/** One column of the file: its letter, heading and first values, and what it is read as. */
export function ColumnRow({ column, headerRow, rows, mapping }: Props) {
  const { t } = useLingui()
  const letter = columnName(column)
  const heading = rows[headerRow]?.[column] ?? ''
  const field = importFields.find((each) => mapping[each] === column) ?? null
  const values = rows
    .slice(headerRow + 1)
    .map((cells) => cells[column] ?? '')
    .filter((value) => value !== '')
    .slice(0, samples)
  const chosen =
    field === null
      ? t({ message: 'Not imported', comment: 'a column that is left out' })
      : t(fieldNames[field].name)
  return (
    <li className={styles.column} data-column-row={letter}>
      <span className={styles.letter}>{letter}</span>
      <div className={styles.about}>
        <p className={styles.heading}>{heading === '' ? <Trans>No heading</Trans> : heading}</p>
        <p className={styles.samples}>{values.join(' · ')}</p>
      </div>
      <DropDown
        label={t`Column ${letter}: ${chosen}`}
        entries={[
          {
            id: 'none',
            words: t({ message: 'Not imported', comment: 'a column that is left out' }),
            icon: <Minus size={22} aria-hidden="true" />,
            onPick: () => chooseField(column, null),
          },
          ...importFields.map((each) => {
            const { name, hint } = fieldNames[each]
            return {
              id: each,
              words: t(name),
              ...(hint && { hint: t(hint) }),
              icon: (
                <span className={styles.tick}>
                  {each === field && <Check size={22} aria-hidden="true" />}
                </span>
              ),
              onPick: () => chooseField(column, each),
            }
          }),
        ]}
      >
        {field === null ? <span className={styles.none}>{chosen}</span> : chosen}
      </DropDown>
    </li>
  )
}
