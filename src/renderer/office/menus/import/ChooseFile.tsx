import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { FileDrop } from '#renderer/kit/ui/FileDrop.tsx'
import { FilePlace } from '#renderer/kit/ui/FilePlace.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { readChosen, useImport } from './import-store.ts'
import { largestFile } from './reading/file-problem.ts'
import { TemplateLinks } from './TemplateLinks.tsx'
import { fileProblemWords } from './words/file-problems.ts'

/** Choose a file by touch, or drop it here; or begin with the template. */
export function ChooseFile({ onCancel }: { onCancel: () => void }) {
  const { t } = useLingui()
  const problem = useImport((state) => state.problem)
  const fileName = useImport((state) => state.fileName)
  const megabytes = largestFile / 1024 / 1024
  const words = problem === null ? null : fileProblemWords[problem.problem]
  const row = problem?.row ?? null
  return (
    <CreateStepPage
      current="file"
      title={<Trans>Upload a spreadsheet</Trans>}
      lead={<Trans>Every cell is checked first. Nothing is imported before you have seen the result.</Trans>}
      back={
        <Button onPress={onCancel}>
          <Trans>Back</Trans>
        </Button>
      }
    >
      {words !== null && problem !== null && (
        <Notice look="block" tone="trouble" urgent about={problem.problem} title={t(words.what)}>
          <p>{t(words.fix)}</p>
          <FilePlace fileName={fileName} row={row} />
        </Notice>
      )}
      <FileDrop
        label={t`Drop a spreadsheet here`}
        types={['.xlsx', '.csv', '.txt', '.tsv']}
        hint={<Trans>or drop it here. Excel (.xlsx) or CSV, up to {megabytes} MB.</Trans>}
        onChoose={(file) => void readChosen(file)}
      />
      <Panel title={<Trans>No spreadsheet yet?</Trans>} about="template">
        <p>
          <Trans>
            Fill in our template: one row per item, options below their item. Your own list works as well, as
            long as it has a column for the item and one for its price.
          </Trans>
        </p>
        <TemplateLinks />
      </Panel>
    </CreateStepPage>
  )
}
