import { Trans, useLingui } from '@lingui/react/macro'
import type { PairedScreen } from '#shared/api/screens.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '../../call/use-call.ts'

/** Takes a screen's access away, once a person has read what that means. */
export function RevokeScreen({
  screen,
  onClose,
}: {
  screen: Pick<PairedScreen, 'id' | 'name'>
  onClose: () => void
}) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const { id, name } = screen
  async function revoke(): Promise<void> {
    const answer = await run(({ screens }, options) => screens.revoke({ id }, options))
    if (answer?.ok) onClose()
  }
  return (
    <Ask
      title={<Trans>Revoke {name}?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            <Trans>Keep it</Trans>
          </Button>
          <BusyButton look="danger" isBusy={isBusy} onPress={() => void revoke()}>
            <Trans comment="a paired screen">Revoke</Trans>
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      <p>
        <Trans>
          It shows nothing any more from this moment on, wherever it is. To use it again, pair it with a new
          code.
        </Trans>
      </p>
    </Ask>
  )
}
