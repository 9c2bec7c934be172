import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { columnName } from '#shared/menu/import/table.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useImport } from './import-store.ts'

/** What is hidden in the sheet and therefore left out, with the way to take it in. Nothing when nothing is hidden. */
export function HiddenParts({ onInclude }: { onInclude: (withHidden: boolean) => void }) {
  const { t } = useLingui()
  const withHidden = useImport((state) => state.withHidden)
  const shown = useImport(({ sheets, sheet }) => sheets[sheet])
  if (!shown || (shown.hiddenRows === 0 && shown.hiddenColumns.length === 0)) return null
  const { hiddenRows, hiddenColumns } = shown
  const letters = hiddenColumns.map(columnName).join(', ')
  return (
    <Notice
      look="block"
      tone="info"
      about="hidden-parts"
      title={
        withHidden ? (
          <Trans comment="what the person hid in their spreadsheet">
            Hidden parts of the sheet come in too
          </Trans>
        ) : (
          <Trans comment="what the person hid in their spreadsheet">
            Hidden parts of the sheet are left out
          </Trans>
        )
      }
      actions={
        <TextButton onPress={() => onInclude(!withHidden)}>
          {withHidden ? (
            <Trans comment="button: hidden rows and columns">Leave them out</Trans>
          ) : (
            <Trans comment="button: hidden rows and columns">Include them</Trans>
          )}
        </TextButton>
      }
    >
      {hiddenRows > 0 && <p>{t`${plural(hiddenRows, { one: 'One hidden row', other: '# hidden rows' })}`}</p>}
      {hiddenColumns.length > 0 && (
        <p>
          {t`${plural(hiddenColumns.length, { one: 'One hidden column:', other: '# hidden columns:' })}`}{' '}
          {letters}
        </p>
      )}
    </Notice>
  )
}
