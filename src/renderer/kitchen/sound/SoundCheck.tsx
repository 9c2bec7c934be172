import { Trans } from '@lingui/react/macro'
import { Volume2 } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { answerHeard, useSoundCheck } from '#renderer/station/sound/sound-check.ts'
import styles from './SoundCheck.module.css'

/** At the start of a shift: whether the sound that was just played reached anybody. */
export function SoundCheck() {
  const asks = useSoundCheck(({ state }) => state === 'asks')
  if (!asks) return null
  return (
    <div className={styles.check} role="group" data-part="sound-check">
      <p className={styles.question} role="status">
        <Volume2 size={22} aria-hidden="true" />
        <Trans comment="a sound was just played, at the start of a shift">Did you hear it?</Trans>
      </p>
      <Button size="small" look="main" onPress={() => answerHeard(true)}>
        <Trans>Yes</Trans>
      </Button>
      <Button size="small" onPress={() => answerHeard(false)}>
        <Trans>No</Trans>
      </Button>
    </div>
  )
}
