import { Trans } from '@lingui/react/macro'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'

/** Changes a chart for its table, and back. */
export function AsTable({ isTable, onChange }: { isTable: boolean; onChange: (isTable: boolean) => void }) {
  return (
    <TextButton onPress={() => onChange(!isTable)}>
      {isTable ? (
        <Trans comment="shows the figures as a chart">As a chart</Trans>
      ) : (
        <Trans comment="shows the figures of a chart as a table">As a table</Trans>
      )}
    </TextButton>
  )
}
