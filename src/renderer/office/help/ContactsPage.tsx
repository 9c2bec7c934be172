import { Trans } from '@lingui/react/macro'
import { programName } from '#shared/support/contacts.ts'
import { OfficialVersion } from '#renderer/views/support/OfficialVersion.tsx'
import { helpTopics, useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { HelpTitle } from './HelpTitle.tsx'
import { ContactList } from './ContactList.tsx'
import styles from './ContactsPage.module.css'
import { WhenToCall } from './WhenToCall.tsx'

/** Help, and whom to call (R154, R163 to R170). */
export function ContactsPage() {
  const read = useDashboard((state) => state.read)
  return (
    <SettingsPage title={<Trans>Help and contacts</Trans>}>
      <Panel title={<Trans>Problems with an order or a driver</Trans>}>
        <WhenToCall />
        <ContactList />
      </Panel>
      <Panel title={<Trans>Problems with {programName}</Trans>}>
        <ul className={styles.topics}>
          {helpTopics.map((topic) => (
            <li key={topic}>
              <TextButton onPress={() => read(topic)}>
                <HelpTitle topic={topic} />
              </TextButton>
            </li>
          ))}
        </ul>
      </Panel>
      <OfficialVersion />
    </SettingsPage>
  )
}
