import { Trans } from '@lingui/react/macro'

/** Which file could not be read, and in which row where that is known. */
export function FilePlace({ fileName, row }: { fileName: string; row: number | null }) {
  return (
    <p>
      {row === null ? (
        <Trans comment="the file that could not be read">File: {fileName}</Trans>
      ) : (
        <Trans comment="the file that could not be read, and where">
          File: {fileName}, row {row}
        </Trans>
      )}
    </p>
  )
}
