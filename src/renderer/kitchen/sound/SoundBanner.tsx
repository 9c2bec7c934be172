import { Trans } from '@lingui/react/macro'
import { VolumeX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './RingBanner.module.css'
import { trySoundAgain, useSound } from '#renderer/station/sound/sound-store.ts'

/** The alerts were seen to make no sound: whoever listens for orders has to look for them until this is mended. */
export function SoundBanner() {
  const failing = useSound((state) => state.failing.size > 0)
  const [trying, setTrying] = useState(false)
  if (!failing) return null
  const again = async () => {
    setTrying(true)
    await trySoundAgain()
    setTrying(false)
  }
  return (
    <div className={styles.banner} role="alert" data-banner="sound">
      <VolumeX size={28} aria-hidden="true" />
      <p className={styles.small}>
        <Trans>
          <strong>The alerts make no sound on this screen.</strong> New orders only flash: keep an eye on it.
          Check the loudspeaker, try again, then restart the app.
        </Trans>
      </p>
      <Button isBusy={trying} onPress={() => void again()}>
        <Trans>Try the sound again</Trans>
      </Button>
    </div>
  )
}
