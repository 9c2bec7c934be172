import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import styles from './Fold.module.css'

type Props = {
  title: ReactNode
  /** At the right edge, in small: a count. */
  aside?: ReactNode
  startsOpen?: boolean
  /** Made only while it is open. */
  children: () => ReactNode
  about?: string
}

/** A heading that shows or hides what is under it. */
export function Fold({ title, aside, startsOpen = false, children, about }: Props) {
  const [isOpen, setOpen] = useState(startsOpen)
  const id = useId()
  return (
    <section className={styles.fold} data-fold={about}>
      <h3>
        <Button
          className={classes(styles.button)}
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          <span className={styles.words}>{title}</span>
          {aside && <span className={styles.aside}>{aside}</span>}
          <ChevronDown
            size={22}
            aria-hidden="true"
            className={classes(styles.chevron, isOpen && styles.turned)}
          />
        </Button>
      </h3>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children()}
      </div>
    </section>
  )
}
