import { soundsOf } from '#renderer/station/orders/ringing.ts'
import styles from './Flash.module.css'
import { useSound } from '#renderer/station/sound/sound-store.ts'

/** The edge of the whole screen, for kitchens too loud to hear: slower than once a second, still without motion. */
export function Flash() {
  const kind = useSound(({ ringing }) => soundsOf(ringing)[0] ?? null)
  const silent = useSound(({ failing, blocked }) => blocked || failing.size > 0)
  if (kind === null) return null
  return (
    <div className={styles.flash} data-kind={kind} data-silent={silent || undefined} aria-hidden="true" />
  )
}
