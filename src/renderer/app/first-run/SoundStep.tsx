import { Trans } from '@lingui/react/macro'
import { Volume2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { soundNow } from '#renderer/station/ringer/sound-store.ts'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'
import { moveFirstRun } from './move-first-run.ts'
import styles from './FirstRun.module.css'

/** A new order rings: whether it is heard only a person can say. */
export function SoundStep() {
  const [state, setState] = useState<'none' | 'asks' | 'unheard'>('none')
  const play = () => {
    setState('asks')
    void soundNow('new')
  }
  return (
    <FirstRunStepPage
      at="sound"
      isDone={false}
      title={<Trans>Can you hear a new order?</Trans>}
      lead={<Trans>Turn up the volume of this device, and play the sound where the kitchen works.</Trans>}
    >
      <div className={styles.row}>
        <Button look={state === 'asks' ? 'plain' : 'main'} onPress={play}>
          <Volume2 size={24} aria-hidden="true" />
          <Trans comment="button">Play the sound</Trans>
        </Button>
      </div>
      {state === 'asks' && (
        <div className={styles.row} role="group" data-part="heard">
          <p role="status">
            <Trans comment="a sound was just played, at the start of a shift">Did you hear it?</Trans>
          </p>
          <Button look="main" onPress={() => void moveFirstRun('sound', 'done')}>
            <Trans>Yes</Trans>
          </Button>
          <Button onPress={() => setState('unheard')}>
            <Trans>No</Trans>
          </Button>
        </div>
      )}
      {state === 'unheard' && (
        <Notice tone="warn" look="block" urgent>
          <Trans>Check the loudspeaker and the volume of this device, then play it again.</Trans>
        </Notice>
      )}
    </FirstRunStepPage>
  )
}
