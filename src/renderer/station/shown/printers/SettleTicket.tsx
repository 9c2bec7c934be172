import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { call } from '../../call/call.ts'
import { useConnection } from '../../connection/connection-store.ts'
import styles from './SettleTicket.module.css'

/** Only a person can say what became of a ticket nobody could prove; it is never printed twice by itself. */
export function SettleTicket({ jobId, onSettled }: { jobId: string; onSettled: () => void }) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const isOffline = useConnection((state) => state.client === null)
  const settle = async (outcome: 'on-paper' | 'print-again') => {
    setBusy(true)
    setFailed(false)
    const answer = await call(({ printing }, options) => printing.settle({ jobId, outcome }, options))
    setFailed(!answer.ok)
    setBusy(false)
    onSettled()
  }
  return (
    <div className={styles.settle}>
      <Button size="small" isDisabled={isOffline} isBusy={busy} onPress={() => void settle('on-paper')}>
        <Trans>It is on paper</Trans>
      </Button>
      <Button size="small" isDisabled={isOffline} isBusy={busy} onPress={() => void settle('print-again')}>
        <Trans>Print again</Trans>
      </Button>
      {failed && (
        <Notice tone="trouble">
          <Trans>Not done. It may have been settled elsewhere; check its state above.</Trans>
        </Notice>
      )}
    </div>
  )
}

/** What kind of slip it is, where it is no first ticket. */
export function NoticeWords({ notice }: { notice: string }) {
  switch (notice) {
    case 'changed':
      return <Trans comment="kind of ticket">(changed)</Trans>
    case 'cancelled':
      return <Trans comment="kind of ticket">(cancelled)</Trans>
    case 'reprint':
      return <Trans comment="kind of ticket">(copy)</Trans>
    case 'test':
      return <Trans comment="kind of ticket">(test)</Trans>
    default:
      return null
  }
}
