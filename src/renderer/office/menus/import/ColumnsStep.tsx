import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { neededFields } from '#shared/menu/import/fields.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { currenciesOf } from '../create-steps/currencies.ts'
import { useTargets } from '#renderer/station/menus/menus-store.ts'
import styles from './ColumnsStep.module.css'
import { ColumnRow } from './ColumnRow.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { includeHidden, readMenu, startAgain, useImport } from './import-store.ts'
import { HiddenParts } from './HiddenParts.tsx'
import { LettersChoice } from './LettersChoice.tsx'
import { UnfitColumns } from './UnfitColumns.tsx'
import { fieldNames } from './words/field-names.ts'

/** What each column holds: guessed from its heading, changed by touch. */
export function ColumnsStep() {
  const { t } = useLingui()
  const { sheets, sheet, headerRow, mapping, withHidden, currency } = useImport()
  const locations = useDevice(({ state }) => state?.locations)
  const currencies = currenciesOf(useTargets(), locations ?? [])
  const used = currency ?? currencies[0] ?? 'CAD'
  const shown = sheets[sheet]
  if (!shown) return null

  const rows = shown.preview
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  // A column without heading and without anything in sight is no column to a person.
  const columns = Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      (withHidden || !shown.hiddenColumns.includes(at)) &&
      rows.slice(headerRow).some((cells) => (cells[at] ?? '') !== ''),
  )
  const samples = rows.map((cells, at) => (withHidden || !shown.hiddenPreviewRows.includes(at) ? cells : []))
  const hiddenSheets = sheets.filter(({ isHidden }) => isHidden).length
  const missing = neededFields.filter((field) => mapping[field] === undefined)
  const { name } = shown
  return (
    <CreateStepPage
      current="file"
      title={<Trans>What do the columns hold?</Trans>}
      lead={<Trans>This was guessed from the headings. Touch a column’s choice to change it.</Trans>}
      back={
        <Button onPress={() => startAgain()}>
          <Trans>Choose another file</Trans>
        </Button>
      }
      next={
        <Button look="main" isDisabled={missing.length > 0} onPress={() => void readMenu(used)}>
          <Trans comment="button">Check every cell</Trans>
        </Button>
      }
    >
      {missing.length > 0 && (
        <Notice look="block" tone="warn" urgent about="missing-columns">
          {missing.map((field) => {
            const words = t(fieldNames[field].name)
            return (
              <p key={field}>
                <Trans>Say which column holds this: {words}</Trans>
              </p>
            )
          })}
        </Notice>
      )}
      {sheets.length > 1 && (
        <div className={styles.sheet}>
          <p>
            <Trans>Sheet: {name}</Trans>
            {hiddenSheets > 0 &&
              ` · ${t`${plural(hiddenSheets, { one: 'one hidden sheet is left out', other: '# hidden sheets are left out' })}`}`}
          </p>
          <TextButton onPress={() => useImport.setState({ phase: 'sheet' })}>
            <Trans comment="button: choose another sheet of the workbook">Use another sheet</Trans>
          </TextButton>
        </div>
      )}
      <LettersChoice />
      <HiddenParts onInclude={includeHidden} />
      <UnfitColumns />
      <Panel>
        <HeaderRow row={headerRow} last={Math.min(rows.length, 20) - 1} />
        <ul className={styles.columns} aria-label={t`Columns`}>
          {columns.map((column) => (
            <ColumnRow key={column} column={column} headerRow={headerRow} rows={samples} mapping={mapping} />
          ))}
        </ul>
      </Panel>
      {currencies.length > 1 && (
        <Panel>
          <ChoiceList
            label={<Trans>Currency of its prices</Trans>}
            flow="columns"
            value={used}
            onChange={(chosen) => useImport.setState({ currency: chosen })}
            choices={currencies.map((code) => ({ value: code, words: code }))}
          />
        </Panel>
      )}
    </CreateStepPage>
  )
}
