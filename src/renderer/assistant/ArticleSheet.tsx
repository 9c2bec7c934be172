import { Trans } from '@lingui/react/macro'
import type { GuideArticle } from '#shared/assistant/places.ts'
import { ContactList } from '../dashboard/contacts/ContactList.tsx'
import { WhenToCall } from '../dashboard/contacts/WhenToCall.tsx'
import { Article } from '../dashboard/help/Article.tsx'
import styles from '../dashboard/help/HelpSheet.module.css'
import { HelpTitle } from '../dashboard/help/HelpTitle.tsx'
import { useScreen } from '../navigation/screen-store.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { useAssistant } from './assistant-store.ts'

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
