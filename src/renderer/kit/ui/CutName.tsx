import { classes } from './classes.ts'
import { cutInMiddle } from './cut-in-middle.ts'
import styles from './CutName.module.css'

/** A name on one line that gives way in its middle where it has no room: what tells two of them apart stays. */
export function CutName({ text, className }: { text: string; className?: string | undefined }) {
  const { head, tail } = cutInMiddle(text)
  return (
    <bdi className={classes(styles.name, className)} data-part="cut">
      <span className={styles.head}>{head}</span>
      {tail !== '' && <span className={styles.tail}>{tail}</span>}
    </bdi>
  )
}
