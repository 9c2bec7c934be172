import { Trans, useLingui } from '@lingui/react/macro'
import { columnName } from '#shared/menu/import/table.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useImport } from './import-store.ts'
import { fieldNames } from './words/field-names.ts'

/** Columns whose heading says one thing and whose cells another: not imported until a person says what they hold. */
export function UnfitColumns() {
  const { t } = useLingui()
  const mapping = useImport((state) => state.mapping)
  const headerRow = useImport((state) => state.headerRow)
  const shown = useImport(({ sheets, sheet }) => sheets[sheet])
  const used = new Set(Object.values(mapping))
  const unfit = shown?.headerRow === headerRow ? shown.unfit.filter(({ column }) => !used.has(column)) : []
  if (!shown || unfit.length === 0) return null
  return (
    <Notice
      look="block"
      tone="info"
      about="unfit-columns"
      title={<Trans>Some columns are not imported: their cells do not fit their heading</Trans>}
    >
      {unfit.map(({ column, field }) => {
        const letter = columnName(column)
        const heading = shown.preview[headerRow]?.[column] ?? ''
        const words = t(fieldNames[field].name)
        return (
          <p key={column}>
            <Trans comment="a column’s letter, its heading, and what that sounds like">
              {letter} “{heading}” is not “{words}”
            </Trans>
          </p>
        )
      })}
      <p>
        <Trans>If one of them matters, say below what it holds.</Trans>
      </p>
    </Notice>
  )
}
