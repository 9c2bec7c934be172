import { Trans } from '@lingui/react/macro'
import type { PairedScreen } from '#shared/api/screens.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'

/** Takes a screen's access away, once a person has read what that means. */
export function RevokeScreen({
  screen,
  onClose,
}: {
  screen: Pick<PairedScreen, 'id' | 'name'>
  onClose: () => void
}) {
  const { isBusy, problem, run } = useCall()
  const { id, name } = screen
  async function revoke(): Promise<void> {
    const answer = await run(({ screens }, options) => screens.revoke({ id }, options))
    if (answer?.ok) onClose()
  }
  return (
    <AskBefore
      title={<Trans>Revoke {name}?</Trans>}
      onClose={onClose}
      keep={<Trans>Keep it</Trans>}
      act={<Trans comment="a paired screen">Revoke</Trans>}
      isBusy={isBusy}
      problem={problem}
      onAct={() => void revoke()}
    >
      <p>
        <Trans>
          It shows nothing any more from this moment on, wherever it is. To use it again, pair it with a new
          code.
        </Trans>
      </p>
    </AskBefore>
  )
}
