import { Trans } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useAssistant } from './chat/assistant-store.ts'
import styles from './ChatNotice.module.css'

/** Something to know about the chat itself. */
export function ChatNotice() {
  const notice = useAssistant((state) => state.notice)
  return (
    <div className={styles.notice} role="status">
      {notice?.kind === 'went-on-elsewhere' && (
        <Notice
          look="block"
          tone="warn"
          about="went-on-elsewhere"
          title={<Trans>This conversation was continued on another screen</Trans>}
        >
          <Trans>
            This is how it stands there. What you said last was not sent; look, then say it again.
          </Trans>
        </Notice>
      )}
      {notice?.kind === 'signed-in' && <SignedIn name={notice.name} />}
    </div>
  )
}

function SignedIn({ name }: { name: string }) {
  return (
    <Notice look="block" tone="good" about="signed-in">
      <Trans>{name} is signed in. Ask again, and I can say more.</Trans>
    </Notice>
  )
}
