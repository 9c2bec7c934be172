import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'

type Props = { version: string; onClose: () => void }

/** What happens when a manager has the new version installed, before it does. */
export function InstallAsk({ version, onClose }: Props) {
  const { isBusy, problem, run } = useCall()
  async function install(): Promise<void> {
    const answer = await run((client, options) => client.updates.install(undefined, options))
    if (answer?.ok) onClose()
  }
  return (
    <AskBefore
      title={<Trans>Install version {version} now?</Trans>}
      onClose={onClose}
      keep={<Trans>Change nothing</Trans>}
      act={<Trans comment="button: the new version">Install it</Trans>}
      look="main"
      isBusy={isBusy}
      problem={problem}
      problemWords={problemWords}
      onAct={() => void install()}
    >
      <p>
        <Trans>
          The window closes and opens again within a minute or so. What a channel sends meanwhile it sends
          again. If the new version does not come up, the one of now goes on, with all its orders.
        </Trans>
      </p>
    </AskBefore>
  )
}

function problemWords(code: string): MessageDescriptor {
  if (code === 'BUSY')
    return msg`Not now: an order came in, or a location has opened. It waits for a quiet moment.`
  if (code === 'NOT_READY')
    return msg`This version is no longer the one to install. Close this and look again.`
  return problemOf(code)
}
