import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CloudUpload, Hourglass, WifiOff } from 'lucide-react'
import type { MenuExport } from '#shared/menu/export.ts'
import { channelNames } from '#shared/channel.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { State } from '#renderer/kit/ui/State.tsx'
import { exportFailureWords } from '#renderer/kit/words/export-failures.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useZoneOf } from '../shown/use-zone-of.ts'
import styles from './ExportProgress.module.css'

/** How one publication stands, as far as it is proven. */
export function ExportProgress({ sent }: { sent: MenuExport }) {
  const { t } = useLingui()
  const zone = useZoneOf(sent.locationId)
  const ended = useWhen(sent.endedAt ?? 0, zone)
  const channel = channelNames[sent.channel]
  if (sent.state === 'accepted') {
    return (
      <State tone="good" icon={CircleCheck} name="accepted">
        <Trans>Online: read back at {ended}, as it was sent</Trans>
      </State>
    )
  }
  if (sent.state === 'failed') {
    return (
      <State tone="error" icon={CircleAlert} name="failed">
        {sent.failure === null ? <Trans>Failed</Trans> : t(exportFailureWords[sent.failure.code].what)}
      </State>
    )
  }
  const isCutOff = sent.lastError !== null
  if (sent.step === 'waiting') {
    return isCutOff ? (
      <State tone="waiting" icon={WifiOff} name="waiting-for-network">
        <Trans>Waiting for the network; continues automatically</Trans>
      </State>
    ) : (
      <State tone="waiting" icon={Hourglass} name="waiting">
        <Trans>Waiting to be sent</Trans>
      </State>
    )
  }
  return (
    <span className={styles.sent}>
      <State tone="waiting" icon={CloudUpload} name="sent">
        <Trans>
          {channel} is working on it, since <Since at={sent.sentAt ?? sent.requestedAt} />
        </Trans>
      </State>
      {isCutOff && (
        <span className={styles.soft}>
          <Trans>The network is down; its answer is fetched automatically later.</Trans>
        </span>
      )}
    </span>
  )
}

/** `1:23`, counting. */
function Since({ at }: { at: number }) {
  const words = useTime((now) => {
    const seconds = Math.max(0, Math.floor((now - at) / 1000))
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  })
  return (
    <span role="timer" aria-live="off">
      {words}
    </span>
  )
}
