import { useLingui } from '@lingui/react/macro'
import { pauseReasonWords } from '#renderer/kit/words/pause-reasons.ts'
import { TheirWords } from '#renderer/kit/ui/TheirWords.tsx'

type Props = { pause: { reason: string | null; notes?: string | null } }

/** Why DoorDash paused a store, in words; its own are folded away. */
export function PauseReason({ pause: { reason, notes = null } }: Props) {
  const { t } = useLingui()
  const words = pauseReasonWords(reason)
  return (
    <>
      {words !== null && <p>{t(words)}</p>}
      {(reason !== null || notes !== null) && (
        <TheirWords name="DoorDash" code={reason} details={notes} isSaid={words !== null} />
      )}
    </>
  )
}
