import { Trans, useLingui } from '@lingui/react/macro'
import type { TicketImage } from '#shared/api/printing.ts'
import { codeOf } from '#shared/ticket/code-point.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import styles from './TicketPaper.module.css'

type Props = { image: TicketImage; label: string; slides?: boolean }

/** Characters named in the warning; more of them are the same trouble. */
const shownAtMost = 12

/** A ticket on white paper, at the size of its dots; its text is there for those who hear the screen. */
export function TicketPaper({ image, label, slides = false }: Props) {
  const { t } = useLingui()
  const characters = image.missing
    .slice(0, shownAtMost)
    .map((char) => `${char} (${codeOf(char)})`)
    .join(', ')
  const source = image.png.startsWith('data:') ? image.png : `data:image/png;base64,${image.png}`
  return (
    <figure className={classes(styles.paper, slides && styles.slides)}>
      {image.missing.length > 0 && (
        <Notice tone="trouble">
          <Trans comment="characters of an order that no font has, such as 𠮷">
            Cannot be printed: {characters}. The paper shows their codes instead.
          </Trans>
        </Notice>
      )}
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
