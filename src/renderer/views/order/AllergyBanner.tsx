import { Trans } from '@lingui/react/macro'
import { TriangleAlert } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { allergyNotes } from './allergies.ts'
import { useAllergyWords } from './use-allergy-words.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { NameLabel } from '#renderer/kit/ui/Name.tsx'
import styles from './AllergyBanner.module.css'

/** Whatever the customer wrote about an allergy, before anything else a cook reads. */
export function AllergyBanner({
  order,
  room,
}: {
  order: Pick<BoardOrder, 'channel' | 'customerNote' | 'lines'>
  room: 'card' | 'sheet'
}) {
  const words = useAllergyWords(order.channel)
  const notes = allergyNotes(order, words)
  if (notes.length === 0) return null
  return (
    <div className={styles.banner} data-part="allergy">
      <TriangleAlert size={24} aria-hidden="true" />
      <div className={styles.notes}>
        <span className="heard-only">
          <Trans>Allergy</Trans>
        </span>
        {notes.map(({ text, item }) => (
          <p key={`${item ?? ''}|${text}`}>
            {item !== null && (
              <strong>
                <NameLabel text={item} />
              </strong>
            )}
            <Written text={text} room={room} />
          </p>
        ))}
      </div>
    </div>
  )
}

/** The same on a small card, every word of it: in letters of `size` px; null shows nothing. */
export function AllergyLine({ said }: { said: { text: string; size: number } | null }) {
  if (said === null) return null
  return (
    <p className={classes(styles.banner, styles.line)} data-part="allergy" data-letters={said.size}>
      <TriangleAlert size={20} aria-hidden="true" />
      <bdi className={styles.said}>{said.text}</bdi>
    </p>
  )
}
