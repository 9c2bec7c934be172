import { Trans } from '@lingui/react/macro'
import { Activity, useEffect } from 'react'
import { TroubleBanners } from './line/TroubleBanners.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { AssistantButton } from '#renderer/assistant/AssistantButton.tsx'
import { Announcer } from '#renderer/kitchen/sound/Announcer.tsx'
import styles from './Dashboard.module.css'
import { CurrentPage } from './CurrentPage.tsx'
import { OfficeRoom } from '#renderer/kit/frames/OfficeRoom.tsx'
import { TopBar } from '#renderer/office/top-bar/TopBar.tsx'
import { HelpSheet } from '#renderer/office/help/HelpSheet.tsx'
import { useFollowIntegrations } from '#renderer/station/integrations/follow-integrations.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useFollowMenus } from '#renderer/station/menus/follow-menus.ts'
import { CreateAccount } from '#renderer/office/sign-in/CreateAccount.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { learnSession } from '#renderer/station/sign-in/session-calls.ts'
import { SignIn } from '#renderer/office/sign-in/SignIn.tsx'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'

/** The managers' room: behind a sign-in, on the same screen as the kitchen, which goes on ringing. */
export function Dashboard() {
  const isNarrow = useMedia('(max-width: 960px)')
  const client = useConnection((state) => state.client)
  const manager = useSession((state) => state.manager)
  useEffect(() => {
    if (client !== null) void learnSession()
  }, [client])
  useFollowIntegrations(manager !== null)
  useFollowMenus(manager !== null)
  return (
    <OfficeRoom>
      <TopBar isNarrow={isNarrow} assistant={<AssistantButton isSquare={isNarrow} />} />
      <TroubleBanners />
      <Content />
      <HelpSheet />
      <Announcer />
    </OfficeRoom>
  )
}

/**
 * The page, or the sign-in above it. A page that locks itself keeps what was typed: hidden, and dead until the manager it
 * belongs to is back; for another one it begins anew.
 */
function Content() {
  const session = useSession((state) => state.state)
  const manager = useSession((state) => state.manager)
  const lockedFor = useSession((state) => state.lockedFor)
  const isHere = useIntegrations(({ state }) => state !== null)
  const isLocked = session !== null && manager === null
  const owner = manager?.id ?? lockedFor
  const isBack = manager !== null && isHere
  useEffect(() => {
    // On screen again, it is kept no longer: who leaves it now is asked, as ever.
    if (isBack) useSession.setState({ lockedFor: null })
  }, [isBack])
  if (session === null || (!isLocked && !isHere)) return <Waiting />
  return (
    <>
      {isLocked && (session.setupNeeded ? <CreateAccount /> : <SignIn />)}
      {owner !== null && isHere && (
        <Activity key={owner} mode={isLocked ? 'hidden' : 'visible'}>
          <CurrentPage />
        </Activity>
      )}
    </>
  )
}

function Waiting() {
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
