import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { forgetExport, useExport } from './export-store.ts'
import styles from './ExportNotice.module.css'

/** How far an export is, that it is saved, or why there is no file. */
export function ExportNotice() {
  const { running, failed, saved } = useExport()
  if (running !== null) return <Running {...running} />
  if (failed !== null) return <Failed {...failed} />
  if (saved === null) return null
  return (
    <Notice
      tone="good"
      urgent
      about="export-saved"
      actions={
        <Button size="small" onPress={forgetExport}>
          <Trans comment="closes a message">OK</Trans>
        </Button>
      }
    >
      <Trans>{saved} is with your downloads.</Trans>
    </Notice>
  )
}

function Running({ progress, cancel }: NonNullable<ReturnType<typeof useExport.getState>['running']>) {
  const { t } = useLingui()
  const format = useFormat()
  const [done, total] = [format.number(progress?.done ?? 0), format.number(progress?.total ?? 0)]
  return (
    <Notice
      tone="info"
      about="export-running"
      title={<Trans>Making the file</Trans>}
      actions={
        <Button size="small" onPress={cancel}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      {progress === null ? (
        <progress className={styles.bar} aria-label={t`Making the file`} />
      ) : (
        <>
          <progress
            className={styles.bar}
            aria-label={t`Making the file`}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
          <span>
            <Trans>
              {done} of {total} orders
            </Trans>
          </span>
        </>
      )}
    </Notice>
  )
}

function Failed({ problem, again }: NonNullable<ReturnType<typeof useExport.getState>['failed']>) {
  const { t } = useLingui()
  return (
    <Notice
      tone="trouble"
      urgent
      about="export-failed"
      title={<Trans>No file was made</Trans>}
      actions={
        <>
          <Button size="small" onPress={again}>
            <Trans>Try again</Trans>
          </Button>
          <Button size="small" onPress={forgetExport}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      {problem === 'WRONG_PERIOD' ? (
        <Trans>The station has no figures for that period. Choose another one.</Trans>
      ) : (
        t(problemOf(problem))
      )}
    </Notice>
  )
}
