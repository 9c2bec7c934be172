import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { chooseSheet, startAgain, useImport } from './import-store.ts'

/** Several sheets, and none is plainly the menu: one has to be chosen. */
export function SheetStep() {
  const { t } = useLingui()
  const { sheets, sheet } = useImport()
  return (
    <CreateStepPage
      current="file"
      title={<Trans>Which sheet holds the menu?</Trans>}
      lead={<Trans>One sheet is imported at a time.</Trans>}
      back={
        <Button onPress={() => startAgain()}>
          <Trans>Choose another file</Trans>
        </Button>
      }
      next={
        <Button look="main" onPress={() => chooseSheet(sheet)}>
          <Trans comment="button">Continue</Trans>
        </Button>
      }
    >
      <ChoiceList
        label={<Trans>Sheets in this workbook</Trans>}
        value={String(sheet)}
        onChange={(value) => useImport.setState({ sheet: Number(value) })}
        choices={sheets.map(({ name, isHidden, rowCount }, at) => {
          const rows = t`${plural(rowCount, { one: 'one row', other: '# rows' })}`
          return {
            value: String(at),
            words: name,
            hint: isHidden ? t`${rows}, hidden in Excel` : rows,
          }
        })}
      />
    </CreateStepPage>
  )
}
