import { useLingui } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import { pauseReasonWords } from '#renderer/kit/words/pause-reasons.ts'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'

type Props = { channel: Channel; pause: { reason: string | null; notes?: string | null } }

/** Why a channel paused a store, in words; its own are folded away. */
export function PauseReason({ channel, pause: { reason, notes = null } }: Props) {
  const { t } = useLingui()
  const words = pauseReasonWords(reason)
  return (
    <>
      {words !== null && <p>{t(words)}</p>}
      {(reason !== null || notes !== null) && (
        <TheirWords name={channelNames[channel]} code={reason} details={notes} isSaid={words !== null} />
      )}
    </>
  )
}
