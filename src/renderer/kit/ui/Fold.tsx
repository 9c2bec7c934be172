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
  /** Of its heading: 3 where it stands below a titled panel's, 2 where its panel has no title. */
  level?: 2 | 3
  /** Made only while it is open. */
  children: () => ReactNode
  about?: string
}

/** A heading that shows or hides what is under it. */
export function Fold({ title, aside, startsOpen = false, level = 3, children, about }: Props) {
  const [isOpen, setOpen] = useState(startsOpen)
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={styles.fold} data-fold={about}>
      <Heading>
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
      </Heading>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children()}
      </div>
    </section>
  )
}
