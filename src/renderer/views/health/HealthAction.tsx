import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Finding } from '#shared/api/health.ts'
import { type DashboardPage, useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { call } from '#renderer/station/call/call.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { askWhetherHeard, useSoundCheck } from '#renderer/station/ringer/sound-check.ts'
import { HeardQuestion } from '../sound/HeardQuestion.tsx'
import { RevokeScreen } from '../screens/RevokeScreen.tsx'
import styles from './HealthChecks.module.css'

type Way =
  | { to: 'again' | 'board' | 'device'; words: MessageDescriptor }
  | { to: 'office'; page: DashboardPage; words: MessageDescriptor }

const again: Way = { to: 'again', words: msg`Try again now` }
const integrations: Way = { to: 'office', page: { at: 'integrations' }, words: msg`Open integrations` }
const gatewayPage: Way = { to: 'office', page: { at: 'gateway' }, words: msg`Look at the gateway` }
const screens: Way = { to: 'office', page: { at: 'screens' }, words: msg`Open screens` }

/** The one thing to do about each finding; what is not here is only tried again. */
const ways: Partial<Record<Finding['code'], Way>> = {
  'channel-cut-off': integrations,
  'channel-paused': { to: 'board', words: msg`Open the board` },
  'intake-wrong-secrets': { to: 'office', page: { at: 'webhooks' }, words: msg`Compare the secret` },
  'intake-gateway-refused': gatewayPage,
  'intake-gateway-idle': gatewayPage,
  'intake-gateway-silent': gatewayPage,
  'intake-gateway-away': gatewayPage,
  'outbox-gave-up': { to: 'board', words: msg`Open the board` },
  'printer-none': { to: 'device', words: msg`Add a printer` },
  'printer-paper-low': { to: 'device', words: msg`Open printers` },
  'printer-trouble': { to: 'again', words: msg`Try printer again` },
  'refused-some': { to: 'device', words: msg`Look at them` },
  'screens-door': screens,
  'program-trouble': { to: 'office', page: { at: 'contacts' }, words: msg`Call support` },
}

/** The button beside a problem: it does the deed where one press can, else it leads to where it is done. */
export function HealthAction({ finding }: { finding: Finding }) {
  switch (finding.code) {
    case 'backup-none':
    case 'backup-old':
    case 'backup-failed':
      return <BackUpNow />
    case 'sound-silent':
      return <HearSound />
    case 'screen-silent':
    case 'screen-never':
      return <RevokeOrOpen id={finding.screenId} name={finding.name} />
    case 'channel-key-refused':
    case 'channel-no-key':
      return <WayButton way={finding.atGateway ? gatewayPage : integrations} />
    default:
      return <WayButton way={ways[finding.code] ?? again} />
  }
}

function WayButton({ way }: { way: Way }) {
  const { t } = useLingui()
  const look = useLookAgain()
  const go = useScreen((screen) => screen.go)
  const enterOffice = useScreen((screen) => screen.enterOffice)
  const open = useDashboard((dashboard) => dashboard.open)
  const act = () => {
    switch (way.to) {
      case 'again':
        return void look.again()
      case 'board':
        return go('orders')
      case 'device':
        return go('device')
      case 'office':
        enterOffice()
        return open(way.page)
    }
  }
  return (
    <Button look="main" size="small" isBusy={way.to === 'again' && look.isBusy} onPress={act}>
      {t(way.words)}
    </Button>
  )
}

/** Sounds, and asks whether it was heard: in the kitchen at the foot of every page, in the Dashboard here. */
function HearSound() {
  const isAskedHere = useScreen(({ room }) => room === 'office')
  const asks = useSoundCheck(({ state }) => state === 'asks')
  if (!asks || !isAskedHere)
    return (
      <Button look="main" size="small" onPress={() => void askWhetherHeard()}>
        <Trans>Hear the sound</Trans>
      </Button>
    )
  return <HeardQuestion className={styles.asks} />
}

/** Stays busy until the backup is made, or was given up. */
function BackUpNow() {
  const { isBusy, run } = useCall()
  const isRunning = useDevice(({ state }) => state !== null && state.backups.running !== null)
  return (
    <Button
      look="main"
      size="small"
      isBusy={isBusy || isRunning}
      onPress={() => void run(({ health }, options) => health.backUp(undefined, options))}
    >
      <Trans comment="button">Back up now</Trans>
    </Button>
  )
}

/** A manager takes the screen off the list here; anybody else is led to where managers do that. */
function RevokeOrOpen({ id, name }: { id: string; name: string }) {
  const isManager = useSession(({ manager }) => manager !== null)
  const [isAsking, setAsking] = useState(false)
  if (!isManager) return <WayButton way={screens} />
  return (
    <>
      <Button look="main" size="small" onPress={() => setAsking(true)}>
        <Trans comment="button: takes a paired screen's access away, once that was confirmed">
          Revoke screen
        </Trans>
      </Button>
      {isAsking && <RevokeScreen screen={{ id, name }} onClose={() => setAsking(false)} />}
    </>
  )
}

/** Has the station look at everything anew, and tried at once what waits out a pause. */
export function useLookAgain() {
  const { isBusy, problem, run } = useCall(call)
  const again = async (): Promise<void> => {
    const looked = await run(({ health }, options) => health.lookAgain(undefined, options))
    if (looked?.ok) useHealth.setState({ state: looked.value })
  }
  return { isBusy, problem, again }
}
