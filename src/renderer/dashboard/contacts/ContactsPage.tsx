import { Trans } from '@lingui/react/macro'
import { serviceName } from '#shared/support/contacts.ts'
import { OfficialVersion } from '../account/OfficialVersion.tsx'
import { helpTopics, useDashboard } from '../frame/dashboard-store.ts'
import { SettingsPage } from '../frame/SettingsPage.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { HelpTitle } from '../help/HelpTitle.tsx'
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
      <Panel title={<Trans>Problems with {serviceName}</Trans>}>
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
