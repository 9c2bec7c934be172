import { Trans, useLingui } from '@lingui/react/macro'
import { MessageCirclePlus, X } from 'lucide-react'
import { useEffect } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useOpenSheet } from '#renderer/kit/ui/open-sheets.ts'
import sheet from '#renderer/kit/ui/Sheet.module.css'
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
    <ModalOverlay
      className={classes(sheet.overlay)}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
    >
      <Modal className={classes(sheet.modal, styles.modal)} data-assistant>
        <Dialog className={classes(sheet.dialog)}>
          <header className={classes(sheet.header, styles.header)}>
            <Heading slot="title" className={classes(sheet.title)}>
              <Trans comment="the chat that answers questions and activates delivery channels">
                Assistant
              </Trans>
            </Heading>
            <Button square label={t`New conversation`} onPress={() => void beginAnew()}>
              <MessageCirclePlus size={26} aria-hidden="true" />
            </Button>
            <Button square label={t`Close`} onPress={close}>
              <X size={28} aria-hidden="true" />
            </Button>
          </header>
          <Conversation />
          <Composer autoFocus={byKey} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
