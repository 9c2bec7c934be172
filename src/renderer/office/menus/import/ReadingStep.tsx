import { Trans } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { startAgain, useImport } from './import-store.ts'

/** The file is being read; [Stop] ends it at once. */
export function ReadingStep() {
  const format = useFormat()
  const { fileName, phase, rowsRead } = useImport()
  const rows = format.number(rowsRead)
  return (
    <CreateStepPage
      current="file"
      title={
        phase === 'checking' ? (
          <Trans>Every cell is being checked</Trans>
        ) : (
          <Trans>The spreadsheet is being read</Trans>
        )
      }
      back={
        <Button onPress={() => startAgain()}>
          <Trans comment="button: ends the reading of a file">Stop</Trans>
        </Button>
      }
    >
      <Panel>
        <Working>
          {rowsRead > 0 && phase === 'reading' ? (
            <Trans>
              {fileName}: {rows} rows read
            </Trans>
          ) : (
            fileName
          )}
        </Working>
      </Panel>
    </CreateStepPage>
  )
}
