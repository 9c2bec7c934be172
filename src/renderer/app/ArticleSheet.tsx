import { Trans } from '@lingui/react/macro'
import type { GuideArticle } from '#shared/assistant/destinations.ts'
import { ContactList } from '#renderer/office/help/ContactList.tsx'
import { WhenToCall } from '#renderer/office/help/WhenToCall.tsx'
import { Article } from '#renderer/office/help/Article.tsx'
import styles from '#renderer/office/help/HelpSheet.module.css'
import { HelpTitle } from '#renderer/office/help/HelpTitle.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useAssistant } from '#renderer/assistant/chat/assistant-store.ts'

/** An article of the guide, or whom to call, over the board: staff need no sign-in to read. */
export function ArticleSheet({ reading }: { reading: GuideArticle | 'contacts' }) {
  const read = useAssistant((state) => state.read)
  const openAssistant = useScreen((state) => state.openAssistant)
  const isContacts = reading === 'contacts'
  return (
    <Sheet
      wide={isContacts}
      title={isContacts ? <Trans>Help and contacts</Trans> : <HelpTitle topic={reading} />}
      onClose={() => read(null)}
      actions={
        <Button
          onPress={() => {
            read(null)
            openAssistant('by-touch')
          }}
        >
          <Trans>Back to the assistant</Trans>
        </Button>
      }
    >
      {isContacts ? (
        <>
          <WhenToCall />
          <ContactList />
        </>
      ) : (
        <div className={styles.article}>
          <Article topic={reading} />
        </div>
      )}
    </Sheet>
  )
}
