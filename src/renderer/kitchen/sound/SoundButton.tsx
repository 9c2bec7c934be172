import { Trans, useLingui } from '@lingui/react/macro'
import { VolumeX } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './SoundButton.module.css'
import { soundNow, useSound } from '#renderer/station/ringer/sound-store.ts'

/** There for as long as the browser keeps the alerts silent; any touch helps, this one says so. */
export function SoundButton() {
  const { t } = useLingui()
  const blocked = useSound((state) => state.blocked)
  if (!blocked) return null
  return (
    <Button
      size="small"
      look="main"
      className={styles.button}
      label={t`Tap to turn the sound on`}
      onPress={() => void soundNow('new')}
    >
      <VolumeX size={24} aria-hidden="true" />
      <span data-fold-away>
        <Trans>Tap to turn the sound on</Trans>
      </span>
    </Button>
  )
}
