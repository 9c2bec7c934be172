import { Trans, useLingui } from '@lingui/react/macro'
import { MessageCirclePlus } from 'lucide-react'
import { useEffect } from 'react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useOpenSheet } from '#renderer/kit/ui/open-sheets.ts'
import { SheetFrame } from '#renderer/kit/ui/SheetFrame.tsx'
import styles from './AssistantSheet.module.css'
import { beginAnew, openChat } from './chat/chat.ts'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'

/** The panel at the right edge: what was said, and what to say next. */
export function AssistantSheet() {
  const { t } = useLingui()
  const close = useScreen((state) => state.closeAssistant)
  const byKey = useScreen((state) => state.assistant === 'by-key')
  useOpenSheet(close)
  useEffect(() => void openChat(), [])
  return (
    <SheetFrame
      title={
        <Trans comment="the chat that answers questions and activates delivery channels">Assistant</Trans>
      }
      buttons={
        <Button square look="plain" label={t`New conversation`} onPress={() => void beginAnew()}>
          <MessageCirclePlus size={26} aria-hidden="true" />
        </Button>
      }
      onClose={close}
      className={styles.modal}
      marks={{ 'data-assistant': true }}
    >
      <Conversation />
      <Composer autoFocus={byKey} />
    </SheetFrame>
  )
}
