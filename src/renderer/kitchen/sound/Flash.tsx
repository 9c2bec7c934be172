import { soundsOf } from '#renderer/station/orders/ringing.ts'
import styles from './Flash.module.css'
import { useSound } from '#renderer/station/ringer/sound-store.ts'

/** Light over the whole screen until a person has seen it, for kitchens too loud to hear; a frame that stands where nothing may move. */
export function Flash() {
  const kind = useSound(({ ringing }) => soundsOf(ringing)[0] ?? null)
  const silent = useSound(({ failing, blocked }) => blocked || failing.size > 0)
  if (kind === null) return null
  return (
    <div className={styles.flash} data-kind={kind} data-silent={silent || undefined} aria-hidden="true" />
  )
}
