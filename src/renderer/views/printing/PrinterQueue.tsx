import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { PrintProblem } from '#shared/printing/printing.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { printProblemAdvice, printProblemWords } from '#renderer/kit/words/print-problems.ts'
import type { FieldsProps } from './printer-form.ts'
import styles from './PrinterSheet.module.css'

type Queues = { queues: readonly { name: string; label: string }[]; problem: PrintProblem | null }
type Of = 'spooler' | 'driver'

async function askQueues(of: Of, signal?: AbortSignal): Promise<Queues | 'failed'> {
  const answer = await call(
    ({ printing }, options) => printing.queues({ of }, options),
    signal === undefined ? {} : { signal },
  )
  return answer.ok ? answer.value : 'failed'
}

/** Which of the computer's printers it is. What is printed there can only be called sent. */
export function PrinterQueue({ of, form, problems, onChange }: FieldsProps & { of: Of }) {
  const { t } = useLingui()
  const client = useConnection((state) => state.client)
  const [queues, setQueues] = useState<Queues | 'failed' | null>(null)
  useEffect(() => {
    if (client === null) return undefined
    const end = new AbortController()
    void askQueues(of, end.signal).then((found) => {
      if (!end.signal.aborted) setQueues(found)
    })
    return () => end.abort()
  }, [client, of])
  const lookAgain = async () => {
    setQueues(null)
    setQueues(await askQueues(of))
  }

  const known = queues === null || queues === 'failed' ? [] : queues.queues
  // The one that is set stays in the list, also while the computer does not know it any more.
  const isKnown = known.some(({ name }) => name === form.queue)
  const shown = form.queue === '' || isKnown ? known : [{ name: form.queue, label: form.queue }, ...known]
  const problem = queues === 'failed' ? 'no-print-service' : (queues?.problem ?? null)
  return (
    <>
      {queues === null && (
        <Working>
          <Trans>Asking this computer for its printers</Trans>
        </Working>
      )}
      {shown.length > 0 && (
        <ChoiceList
          label={<Trans>Printer of this computer</Trans>}
          choices={shown.map(({ name, label }) => ({
            value: name,
            words: <bdi>{label}</bdi>,
            ...(!isKnown &&
              queues !== null &&
              name === form.queue && { hint: <Trans>This computer has no such printer now.</Trans> }),
          }))}
          value={form.queue}
          onChange={(queue) => onChange({ queue })}
        />
      )}
      {problem !== null && (
        <Notice tone="warn" urgent about="queues">
          {t(printProblemWords[problem])}. {t(printProblemAdvice[problem])}
        </Notice>
      )}
      {queues !== null && problem === null && known.length === 0 && (
        <Notice tone="warn" about="queues">
          {of === 'driver' ? (
            <Trans>This computer has no printer. Add it in the computer's settings and look again.</Trans>
          ) : (
            <Trans>
              This computer has no printer. Connect it, add it in the computer's settings as a raw or generic
              text printer, and look again.
            </Trans>
          )}
        </Notice>
      )}
      {problems.has('queue') && (
        <p className={styles.problem}>
          <Trans>Choose one of the printers of this computer.</Trans>
        </p>
      )}
      <p className={styles.hint}>
        {of === 'driver' ? (
          <Trans>
            For office and AirPrint printers: tickets are printed as pages. They are shown as sent, because a
            driver cannot prove that anything came out. A receipt printer prints faster as any other kind.
          </Trans>
        ) : (
          <Trans>
            Its tickets are shown as sent: a printer connected like this cannot prove that it printed. Out of
            paper is noticed only by looking.
          </Trans>
        )}
      </p>
      <div>
        <Button size="small" isDisabled={client === null} onPress={() => void lookAgain()}>
          <Trans>Look again</Trans>
        </Button>
      </div>
    </>
  )
}
