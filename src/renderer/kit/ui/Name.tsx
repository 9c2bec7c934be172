import { Trans } from '@lingui/react/macro'
import { boundedName, type Room } from './written-lines.ts'
import styles from './Name.module.css'

/** A name somebody else wrote: one line, of bounded length, and whatever its direction it turns nothing around it. */
export function Name({ text, room = 'card' }: { text: string; room?: Room }) {
  const { line, cut } = boundedName(text, room)
  return (
    <>
      <bdi>{line}</bdi>
      {cut && room === 'card' && (
        <em className={styles.rest}>
          <Trans comment="after a customer's note that is too long for a card">
            The rest is in the details
          </Trans>
        </em>
      )}
    </>
  )
}

/** A name and a colon, as the language writes one, before what it is about. */
export function NameLabel({ text, room = 'card' }: { text: string; room?: Room }) {
  const label = <Name text={text} room={room} />
  return (
    <>
      <Trans comment="a name, before what is said about it">{label}:</Trans>{' '}
    </>
  )
}
