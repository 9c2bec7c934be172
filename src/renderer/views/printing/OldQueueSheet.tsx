import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OldQueue, OldQueueAnswer } from '#shared/printing/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useOldQueue } from '#renderer/station/printing/old-queue-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useOldQueueWords } from './use-old-queue-words.ts'
import styles from './OldQueueSheet.module.css'

/** A printer is back after long: whether what waited for it is still wanted, asked once (B16). */
export function OldQueueSheet() {
  const asked = useOldQueue((state) => state.asked)
  return asked && <Question key={asked.id} asked={asked} />
}

const answerWords: Record<OldQueueAnswer, MessageDescriptor> = {
  'print-all': msg({ message: 'Print all', comment: 'answer: of old tickets' }),
  'print-open-orders': msg({
    message: 'Only orders still open',
    comment: 'answer: which old tickets to print',
  }),
  'print-none': msg({ message: 'Print none', comment: 'answer: of old tickets' }),
}

type Answered = {
  answer: OldQueueAnswer
  at: number
  by: { name?: string | undefined; device?: string | undefined }
}

function Question({ asked }: { asked: OldQueue }) {
  const { t } = useLingui()
  const close = useOldQueue((state) => state.close)
  const now = usePrinting(({ oldQueues }) => oldQueues.find(({ id }) => id === asked.id))
  const words = useOldQueueWords(now ?? asked)
  const isOffline = useConnection((state) => state.client === null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const [before, setBefore] = useState<Answered | null>(null)
  const answer = async (given: OldQueueAnswer) => {
    setBusy(true)
    setFailed(false)
    const told = await call(({ printing }, options) =>
      printing.answerOldQueue({ id: asked.id, answer: given }, options),
    )
    setBusy(false)
    if (told.ok) return close()
    if (told.problem.code === 'ALREADY_ANSWERED') setBefore(told.problem.data)
    else setFailed(true)
  }
  const printer = words?.printer ?? ''
  if (before !== null || (now === undefined && !busy))
    return (
      <Sheet title={<Trans>{printer} is back</Trans>} onClose={close} actions={<Close onPress={close} />}>
        {before === null ? <Elsewhere /> : <WhoAnswered {...before} />}
      </Sheet>
    )
  const count = (given: OldQueueAnswer) =>
    ({ 'print-all': now?.tickets, 'print-open-orders': now?.ofOpenOrders, 'print-none': undefined })[given]
  return (
    <Sheet title={<Trans>{printer} is back</Trans>} onClose={close}>
      <div className={styles.question} data-part="old-queue">
        <p className={styles.waiting}>{words?.waiting}</p>
        <p>
          <Trans>
            New orders already print. What is not printed now stays listed on its order as not on paper.
          </Trans>
        </p>
        {isOffline && (
          <Notice tone="trouble">
            <Trans>This screen cannot reach the station: answer there, or when it is back.</Trans>
          </Notice>
        )}
        {failed && (
          <Notice tone="trouble" urgent>
            <Trans>The answer was not kept. Try again.</Trans>
          </Notice>
        )}
        <div className={styles.answers}>
          {(['print-all', 'print-open-orders', 'print-none'] as const).map((given) => (
            <Button
              key={given}
              look={given === 'print-open-orders' ? 'main' : 'plain'}
              isDisabled={busy || isOffline || count(given) === 0}
              onPress={() => void answer(given)}
            >
              {t(answerWords[given])}
              {count(given) !== undefined && ` (${count(given)})`}
            </Button>
          ))}
        </div>
      </div>
    </Sheet>
  )
}

function Elsewhere() {
  return (
    <Notice tone="info">
      <Trans>This was answered on another screen.</Trans>
    </Notice>
  )
}

function WhoAnswered({ answer, at, by }: Answered) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const who = by.name ?? by.device ?? t`Another screen`
  const time = format.time(at, zone)
  const given = t(answerWords[answer])
  return (
    <Notice tone="info" urgent>
      <Trans>
        {who} already answered at {time}: {given}.
      </Trans>
    </Notice>
  )
}

function Close({ onPress }: { onPress: () => void }) {
  return (
    <Button look="main" onPress={onPress}>
      <Trans>Close</Trans>
    </Button>
  )
}
