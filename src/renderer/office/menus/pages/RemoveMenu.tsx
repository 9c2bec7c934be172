import { Trans } from '@lingui/react/macro'
import type { MenuSummary } from '#shared/api/menus.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'

type Props = { menu: MenuSummary; onClose: () => void }

/** Deleting takes the draft away, not what customers see. */
export function RemoveMenu({ menu, onClose }: Props) {
  const { isBusy, problem, run } = useCall()
  const { name } = menu
  async function remove(): Promise<void> {
    const answer = await run((client, options) => client.menus.remove({ menuId: menu.id }, options))
    if (answer?.ok) onClose()
  }
  return (
    <AskBefore
      title={<Trans>Delete the menu “{name}”?</Trans>}
      onClose={onClose}
      keep={<Trans>Keep it</Trans>}
      act={<Trans>Delete the menu</Trans>}
      isBusy={isBusy}
      problem={problem}
      problemWords={menuCallProblem}
      onAct={() => void remove()}
    >
      <p>
        <Trans>
          It is taken off this list, with its history. What customers see at DoorDash stays as it is; to stop
          selling there, pause the store.
        </Trans>
      </p>
    </AskBefore>
  )
}
