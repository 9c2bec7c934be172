import type { ReactNode } from 'react'
import styles from './BottomBar.module.css'
import { UndoTiles } from './UndoTiles.tsx'

type Props = {
  /** What is to be made in all. */
  counts?: ReactNode
  /** The way to what was finished. */
  recall?: ReactNode
  /** What is asked or said in passing. */
  said?: ReactNode
  /** What ends the ring. */
  heard?: ReactNode
}

/** Below the cards and never over them: what is to be made in all, and at the right what was just done. */
export function BottomBar({ counts, recall, said, heard }: Props) {
  return (
    <footer className={styles.bar}>
      <div className={styles.counts}>{counts}</div>
      <div className={styles.done}>
        {said}
        {heard}
        <UndoTiles />
        {recall}
      </div>
    </footer>
  )
}
