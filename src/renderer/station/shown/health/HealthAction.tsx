import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Finding } from '#shared/api/health.ts'
import { type DashboardPage, useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { call } from '../../call/call.ts'
import { useCall } from '../../call/use-call.ts'
import { useHealth } from '../../health/health-store.ts'
import { askWhetherHeard } from '../../sound/sound-check.ts'

type Way =
  | { to: 'again' | 'hear' | 'board' | 'device'; words: MessageDescriptor }
  | { to: 'office'; page: DashboardPage; words: MessageDescriptor }

const again: Way = { to: 'again', words: msg`Try again now` }
const integrations: Way = { to: 'office', page: { at: 'integrations' }, words: msg`Open integrations` }
const screens: Way = { to: 'office', page: { at: 'screens' }, words: msg`Open screens` }
const backups: Way = { to: 'office', page: { at: 'backups' }, words: msg`Open backups` }

/** The one thing to do about each finding; what is not here is only tried again. */
const ways: Partial<Record<Finding['code'], Way>> = {
  'channel-key-refused': integrations,
  'channel-no-key': integrations,
  'channel-cut-off': integrations,
  'channel-paused': { to: 'board', words: msg`Open the board` },
  'intake-wrong-secrets': { to: 'office', page: { at: 'webhooks' }, words: msg`Compare the secret` },
  'outbox-gave-up': { to: 'board', words: msg`Open the board` },
  'printer-none': { to: 'device', words: msg`Add a printer` },
  'printer-paper-low': { to: 'device', words: msg`Open printers` },
  'refused-some': { to: 'device', words: msg`Look at them` },
  'sound-silent': { to: 'hear', words: msg`Hear the sound` },
  'screen-silent': screens,
  'screen-never': screens,
  'screens-door': screens,
  'backup-none': backups,
  'backup-old': backups,
  'backup-failed': backups,
  'program-trouble': { to: 'office', page: { at: 'contacts' }, words: msg`Call support` },
}

/** The button beside a problem. */
export function HealthAction({ finding }: { finding: Finding }) {
  const { t } = useLingui()
  const look = useLookAgain()
  const way = ways[finding.code] ?? again
  const go = useScreen((screen) => screen.go)
  const enterOffice = useScreen((screen) => screen.enterOffice)
  const open = useDashboard((dashboard) => dashboard.open)
  const act = () => {
    switch (way.to) {
      case 'again':
        return void look.again()
      case 'hear':
        return void askWhetherHeard()
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

/** Has the station look at everything anew, and tried at once what waits out a pause. */
export function useLookAgain() {
  const { isBusy, problem, run } = useCall(call)
  const again = async (): Promise<void> => {
    const looked = await run(({ health }, options) => health.lookAgain(undefined, options))
    if (looked?.ok) useHealth.setState({ state: looked.value })
  }
  return { isBusy, problem, again }
}
