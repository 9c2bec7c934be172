import { Trans } from '@lingui/react/macro'
import { Volume2 } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { answerHeard } from '#renderer/station/ringer/sound-check.ts'
import styles from './HeardQuestion.module.css'

/** Whether the sound that was just played reached anybody; shown while that is asked (`useSoundCheck`). */
export function HeardQuestion({ className }: { className?: string | undefined }) {
  return (
    <div className={classes(styles.heard, className)} role="group" data-part="sound-check">
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
