import { useLingui } from '@lingui/react/macro'
import type { TicketImage } from '#shared/api/printing.ts'
import { classes } from '../ui/classes.ts'
import styles from './TicketPaper.module.css'

type Props = { image: TicketImage; label: string; slides?: boolean }

/** A ticket on white paper, at the size of its dots; its text is there for those who hear the screen. */
export function TicketPaper({ image, label, slides = false }: Props) {
  const { t } = useLingui()
  const source = image.png.startsWith('data:') ? image.png : `data:image/png;base64,${image.png}`
  return (
    <figure className={classes(styles.paper, slides && styles.slides)}>
      <img
        src={source}
        width={image.widthDots}
        height={image.heightDots}
        alt={t`${label}: ${image.text}`}
        className={styles.picture}
      />
    </figure>
  )
}
