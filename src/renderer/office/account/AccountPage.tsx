import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { LanguageChoice } from '#renderer/views/settings/LanguageChoice.tsx'
import { leave } from '#renderer/kit/memory/unsaved.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { signOut } from '#renderer/station/sign-in/session-calls.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import styles from './AccountPage.module.css'
import { PasswordPanel } from './PasswordPanel.tsx'
import { PinPanel } from './PinPanel.tsx'
import { OfficialVersion } from '#renderer/views/support/OfficialVersion.tsx'

/** Who is signed in, and the language of this screen. */
export function AccountPage() {
  const { t } = useLingui()
  const manager = useSession((state) => state.manager)
  const minutes = useSession(({ state }) => state?.idleLockMinutes ?? 15)
  return (
    <SettingsPage title={<Trans>Account</Trans>}>
      <Panel
        title={<bdi>{manager?.name}</bdi>}
        aside={
          <Button size="small" onPress={() => leave(() => void signOut('signed-out'))}>
            <Trans>Sign out</Trans>
          </Button>
        }
      >
        <dl className={styles.lines}>
          <div>
            <dt>
              <Trans>E-mail</Trans>
            </dt>
            <dd>{manager?.email}</dd>
          </div>
        </dl>
        <p className={styles.soft}>
          {t`${plural(minutes, {
            one: 'The Dashboard locks automatically after a minute without use.',
            other: 'The Dashboard locks automatically after # minutes without use.',
          })}`}{' '}
          <Trans>The board stays open to staff.</Trans>
        </p>
      </Panel>
      <PasswordPanel />
      <PinPanel />
      <Panel title={<Trans>Language</Trans>}>
        <LanguageChoice />
        <OfficialVersion />
      </Panel>
    </SettingsPage>
  )
}
