import { Trans } from '@lingui/react/macro'
import { type Room, written } from './written-lines.ts'
import styles from './Written.module.css'

/** A customer's text on as many lines as it was written on; on a card a very long one points to the details. */
export function Written({ text, room }: { text: string; room: Room }) {
  const { lines, cut } = written(text, room)
  return (
    <span className={styles.written} data-part="written" dir="auto">
      {lines.join('\n')}
      {cut && (
        <>
          {'…\n'}
          <em>
            {room === 'card' ? (
              <Trans comment="after a customer's note that is too long for a card">
                The rest is in the details
              </Trans>
            ) : (
              <Trans comment="after a customer's note that is too long to show">The rest is left out</Trans>
            )}
          </em>
        </>
      )}
    </span>
  )
}
