import { Clock, DoorOpen } from 'lucide-react'
import styles from './OpenPill.module.css'

/** Open or closed, in a word with a shape and a colour. */
export function OpenPill({ isOpen, words }: { isOpen: boolean; words: string }) {
  const Icon = isOpen ? DoorOpen : Clock
  return (
    <span className={isOpen ? styles.open : styles.closed}>
      <Icon size={20} aria-hidden />
      {words}
    </span>
  )
}
