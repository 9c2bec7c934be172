import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CellProblem } from '#shared/menu/import/cell-problem.ts'
import { type ImportField, importFields, neededFields } from '#shared/menu/import/fields.ts'
import { columnName } from '#shared/menu/import/table.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import styles from './ColumnTroubles.module.css'
import { chooseField, readMenu, useImport } from './import-store.ts'
import { fieldNames } from './words/field-names.ts'

/** Columns that keep rows out though a menu needs none of them: each can be left out from here. */
export function ColumnTroubles({ problems }: { problems: readonly CellProblem[] }) {
  const { t } = useLingui()
  const { mapping, sheets, sheet, headerRow, currency } = useImport()
  const counts = new Map<ImportField, number>()
  for (const { field, severity } of problems)
    if (field !== null && severity === 'error' && !neededFields.some((needed) => needed === field))
      counts.set(field, (counts.get(field) ?? 0) + 1)
  const troubled = importFields.flatMap((field) => {
    const column = mapping[field]
    const count = counts.get(field)
    return column === undefined || count === undefined ? [] : [{ field, column, count }]
  })
  if (troubled.length === 0) return null

  function leaveOut(column: number): void {
    chooseField(column, null)
    if (currency !== null) void readMenu(currency)
  }

  return (
    <Panel about="column-troubles" title={<Trans>Is a column something other than it seems?</Trans>}>
      <ul className={styles.list}>
        {troubled.map(({ field, column, count }) => {
          const letter = columnName(column)
          const heading = sheets[sheet]?.preview[headerRow]?.[column] ?? ''
          const words = t(fieldNames[field].name)
          return (
            <li key={field} className={styles.column} data-troubled={letter}>
              <div className={styles.words}>
                <p className={styles.heading}>
                  {letter} · {heading === '' ? <Trans>No heading</Trans> : heading}
                </p>
                <p>
                  <Trans comment="what a column is read as">Read as “{words}”</Trans>
                  {': '}
                  {t`${plural(count, { one: 'one cell does not fit', other: '# cells do not fit' })}`}
                </p>
              </div>
              <Button onPress={() => leaveOut(column)}>
                <Trans comment="button: a column of a spreadsheet">Leave this column out</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
