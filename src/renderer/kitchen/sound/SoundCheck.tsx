import { HeardQuestion } from '#renderer/views/sound/HeardQuestion.tsx'
import { useSoundCheck } from '#renderer/station/ringer/sound-check.ts'
import styles from './SoundCheck.module.css'

/** At the start of a shift, at the foot of every page: whether the sound that was just played reached anybody. */
export function SoundCheck() {
  const asks = useSoundCheck(({ state }) => state === 'asks')
  return asks ? <HeardQuestion className={styles.check} /> : null
}
