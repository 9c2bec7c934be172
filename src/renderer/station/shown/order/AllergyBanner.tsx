import { Trans } from '@lingui/react/macro'
import { TriangleAlert } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { allergyNotes } from './allergies.ts'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { NameLabel } from '#renderer/kit/ui/Name.tsx'
import styles from './AllergyBanner.module.css'

/** Whatever the customer wrote about an allergy, before anything else a cook reads. */
export function AllergyBanner({
  order,
  room,
}: {
  order: Pick<BoardOrder, 'customerNote' | 'lines'>
  room: 'card' | 'sheet'
}) {
  const notes = allergyNotes(order)
  if (notes.length === 0) return null
  return (
    <div className={styles.banner} data-part="allergy">
      <TriangleAlert size={28} aria-hidden="true" />
      <div className={styles.notes}>
        <p className={styles.word}>
          <Trans>Allergy</Trans>
        </p>
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
