import { Trans, useLingui } from '@lingui/react/macro'
import type { MenuSummary } from '#shared/api/menus.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'

type Props = { menu: MenuSummary; onClose: () => void }

/** Deleting takes the draft away, not what customers see. */
export function RemoveMenu({ menu, onClose }: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const { name } = menu
  async function remove(): Promise<void> {
    const answer = await run((client, options) => client.menus.remove({ menuId: menu.id }, options))
    if (answer?.ok) onClose()
  }
  return (
    <Ask
      title={<Trans>Delete the menu “{name}”?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            <Trans>Keep it</Trans>
          </Button>
          <BusyButton look="danger" isBusy={isBusy} onPress={() => void remove()}>
            <Trans>Delete the menu</Trans>
          </BusyButton>
        </>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      <p>
        <Trans>
          It is taken off this list, with its history. What customers see at DoorDash stays as it is; to stop
          selling there, pause the store.
        </Trans>
      </p>
    </Ask>
  )
}
