import { useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { closeGap } from './close-gap.ts'
import { cutInMiddle } from './cut-in-middle.ts'
import styles from './CutName.module.css'

/** A name on one line that gives way in its middle where it has no room: what tells two of them apart stays. */
export function CutName({ text, className }: { text: string; className?: string | undefined }) {
  const { head, tail } = cutInMiddle(text)
  const first = useRef<HTMLSpanElement>(null)
  const last = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (first.current === null || last.current === null || tail === '') return
    return closeGap(first.current, last.current, head)
  }, [head, tail])
  return (
    <bdi className={classes(styles.name, className)} data-part="cut">
      <span className={styles.head} ref={first}>
        {head}
      </span>
      {tail !== '' && (
        <span className={styles.tail} ref={last}>
          {tail}
        </span>
      )}
    </bdi>
  )
}
