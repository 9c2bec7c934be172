import '#renderer/kit/office.css'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { TroubleBanners } from './line/TroubleBanners.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { AssistantButton } from '#renderer/assistant/AssistantButton.tsx'
import { Announcer } from '#renderer/kitchen/sound/Announcer.tsx'
import styles from './Dashboard.module.css'
import { CurrentPage } from './CurrentPage.tsx'
import { TopBar } from '#renderer/office/top-bar/TopBar.tsx'
import { useOfficeRoom } from '#renderer/kit/frames/use-office-room.ts'
import { HelpSheet } from '#renderer/office/help/HelpSheet.tsx'
import { useFollowIntegrations } from '#renderer/station/integrations/follow-integrations.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useFollowMenus } from '#renderer/station/menus/follow-menus.ts'
import { CreateAccount } from '#renderer/office/sign-in/CreateAccount.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { learnSession } from '#renderer/station/sign-in/session-calls.ts'
import { SignIn } from '#renderer/office/sign-in/SignIn.tsx'
import { useIdleLock } from '#renderer/station/sign-in/use-idle-lock.ts'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'

/** The managers' room: behind a sign-in, on the same screen as the kitchen, which goes on ringing. */
export function Dashboard() {
  useOfficeRoom()
  const isNarrow = useMedia('(max-width: 960px)')
  const client = useConnection((state) => state.client)
  const session = useSession((state) => state.state)
  const manager = useSession((state) => state.manager)
  useEffect(() => {
    if (client !== null) void learnSession()
  }, [client])
  useFollowIntegrations(manager !== null)
  useFollowMenus(manager !== null)
  useIdleLock(manager === null ? null : (session?.idleLockMinutes ?? null))
  return (
    <div className={styles.dashboard} data-room="office">
      <TopBar isNarrow={isNarrow} assistant={<AssistantButton isSquare={isNarrow} />} />
      <TroubleBanners />
      <Content />
      <HelpSheet />
      <Announcer />
    </div>
  )
}

function Content() {
  const session = useSession((state) => state.state)
  const manager = useSession((state) => state.manager)
  const isHere = useIntegrations(({ state }) => state !== null)
  if (session !== null && manager === null) return session.setupNeeded ? <CreateAccount /> : <SignIn />
  if (session !== null && isHere) return <CurrentPage />
  return (
    <main className={styles.waiting} aria-busy="true">
      <h1 className="heard-only">
        <Trans>Dashboard</Trans>
      </h1>
      <Working>
        <Trans>Connecting to the station…</Trans>
      </Working>
    </main>
  )
}
