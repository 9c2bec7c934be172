import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Printer } from '#shared/printing/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import styles from './PrinterSheet.module.css'

/** Removing asks once, in place, and says what becomes of the tickets that still wait. */
export function RemovePrinter({ printer, onRemoved }: { printer: Printer; onRemoved: () => void }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const [failed, setFailed] = useState(false)
  const question = useRef<HTMLDivElement>(null)
  // It is larger than the button it came for, which stands at the end of the sheet.
  useEffect(() => {
    if (asking || waiting > 0 || failed) question.current?.scrollIntoView({ block: 'nearest' })
  }, [asking, waiting, failed])
  const remove = async () => {
    const answer = await callApproved(({ printing }, options) =>
      printing.remove({ id: printer.id, dropJobs: waiting > 0 }, options),
    )
    if (answer.ok) return onRemoved()
    if (answer.problem.code === 'JOBS_WAITING') setWaiting(answer.problem.data.waiting)
    else if (answer.problem.code !== 'NOT_APPROVED') setFailed(true)
  }
  if (!asking) {
    return (
      <Button look="quiet" onPress={() => setAsking(true)}>
        <Trans>Remove this printer…</Trans>
      </Button>
    )
  }
  return (
    <div ref={question} className={styles.remove}>
      <Notice tone="warn">
        {waiting > 0 ? (
          <>
            {t`${plural(waiting, { one: '# ticket still waits.', other: '# tickets still wait.' })}`}{' '}
            <Trans>They would be dropped.</Trans>
          </>
        ) : (
          <Trans>Orders then print only on the other printers.</Trans>
        )}
      </Notice>
      {failed && (
        <Notice tone="trouble" urgent>
          <Trans>It could not be removed. Try again.</Trans>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="danger" onPress={() => void remove()}>
          {waiting > 0 ? <Trans>Remove and drop the tickets</Trans> : <Trans>Remove</Trans>}
        </Button>
        <Button onPress={() => setAsking(false)}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </div>
  )
}
