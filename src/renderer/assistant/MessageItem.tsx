import { Trans } from '@lingui/react/macro'
import type { Message } from '#shared/assistant/messages.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { InLanguage } from './InLanguage.tsx'
import { MessageContent } from './content/MessageContent.tsx'
import { MessageButtons } from './MessageButtons.tsx'
import styles from './MessageItem.module.css'

type Props = { message: Message; isOpen: boolean; isFollowing: boolean }

/** One message with who said it, when, and the buttons it still carries. */
export function MessageItem({ message, isOpen, isFollowing }: Props) {
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const when = useWhen(message.at, zone)
  const isPerson = message.from === 'person'
  return (
    <article
      className={classes(styles.item, isPerson ? styles.person : styles.bot)}
      tabIndex={-1}
      data-message={message.id}
      data-kind={message.kind}
    >
      <p className={classes(styles.author, isFollowing && 'heard-only')}>
        {isPerson ? (
          <Trans comment="who said it">You</Trans>
        ) : (
          <Trans comment="the chat that answers questions and activates delivery channels">Assistant</Trans>
        )}
        {` · ${when}`}
      </p>
      <div className={styles.bubble} dir={isPerson ? 'auto' : undefined}>
        <InLanguage language={message.language}>
          <div>
            <MessageContent message={message} isOpen={isOpen} />
          </div>
          <MessageButtons message={message} />
        </InLanguage>
      </div>
    </article>
  )
}
