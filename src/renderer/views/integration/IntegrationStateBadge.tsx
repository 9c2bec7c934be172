import { Trans, useLingui } from '@lingui/react/macro'
import { CirclePause, KeyRound } from 'lucide-react'
import type { IntegrationView } from '#shared/integration/view.ts'
import { State } from '#renderer/kit/ui/State.tsx'
import { alertLooks, stateLooks } from '#renderer/kit/words/states.ts'

type Props = {
  view: Pick<IntegrationView, 'channel' | 'state' | 'alert' | 'pause' | 'needsSignIn'>
  /** Home says "Ready to activate" (R105) of what lists call "Not Activated" (R71). */
  isHome?: boolean
}

/** How a location stands with a channel. */
export function IntegrationStateBadge({ view, isHome = false }: Props) {
  const { t } = useLingui()
  if (view.needsSignIn && view.state !== 'disconnected') {
    return (
      <State tone="error" icon={KeyRound} name="needs-sign-in">
        <Trans>Sign-in needed</Trans>
      </State>
    )
  }
  if (view.state === 'active' && view.pause !== null) {
    return (
      <State tone="error" icon={CirclePause} name="paused">
        <Trans>Active, paused</Trans>
      </State>
    )
  }
  const look =
    view.state === 'qa_failed' && view.alert !== null ? alertLooks[view.alert] : stateLooks[view.state]
  return (
    <State tone={look.tone} icon={look.icon} name={view.state}>
      {isHome && view.state === 'not_activated' ? <Trans>Ready to activate</Trans> : t(look.words)}
    </State>
  )
}
