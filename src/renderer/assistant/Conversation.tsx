import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown } from 'lucide-react'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useAssistant } from './chat/assistant-store.ts'
import styles from './Conversation.module.css'
import { MessageItem } from './MessageItem.tsx'
import { ChatNotice } from './ChatNotice.tsx'
import { SignInHere } from './SignInHere.tsx'
import { useScrollToNews } from './use-scroll-to-news.ts'

/** What was said so far, the newest at its foot. */
export function Conversation() {
  const { t } = useLingui()
  const conversation = useAssistant((state) => state.conversation)
  const isSigningIn = useAssistant((state) => state.isSigningIn)
  const acts = useAssistant((state) => state.acts)
  const isKept = useAssistant((state) => state.isKept)
  const { scroller, hasNews, showNews } = useScrollToNews(conversation?.messages ?? null, {
    acts,
    isSigningIn,
  })
  if (conversation === null) {
    return (
      <div className={styles.scroller}>
        <Working>
          <Trans>Connecting to the station…</Trans>
        </Working>
      </div>
    )
  }
  const { messages, dialogue } = conversation
  const openId = dialogue.step === 'idle' ? null : dialogue.messageId
  return (
    <div className={styles.frame}>
      {/* Scrolls with the arrow keys as well. */}
      <div className={styles.scroller} ref={scroller} tabIndex={0} role="group" aria-label={t`Conversation`}>
        <div
          className={styles.log}
          role="log"
          aria-live="polite"
          aria-label={t`What was said`}
          data-kept={isKept ? '' : undefined}
          data-step={dialogue.step}
        >
          {messages.map((message, at) => (
            <MessageItem
              key={message.id}
              message={message}
              isOpen={message.id === openId}
              isFollowing={messages[at - 1]?.from === message.from}
            />
          ))}
        </div>
        {isSigningIn && <SignInHere />}
        <ChatNotice />
      </div>
      {hasNews && (
        <Button size="small" look="main" className={styles.news} onPress={showNews}>
          <ArrowDown size={22} aria-hidden="true" />
          <Trans>New message</Trans>
        </Button>
      )}
    </div>
  )
}
