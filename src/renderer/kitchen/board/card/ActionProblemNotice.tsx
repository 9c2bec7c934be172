import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'

/** Why the last step of an order did not happen. */
export function ActionProblemNotice({ id, className }: { id: string; className?: string | undefined }) {
  const { t } = useLingui()
  const problem = useActions(({ problems }) => problems.get(id))
  const dismiss = useActions((state) => state.dismiss)
  // Appears once the finger is gone: it must not push the button away under it.
  const held = useBoard((state) => state.held)
  if (!problem || held) return null
  return (
    <div className={className}>
      <Notice
        tone="trouble"
        urgent
        actions={
          <Button size="small" onPress={() => dismiss(id)}>
            <Trans>OK</Trans>
          </Button>
        }
      >
        {t(actionProblemWords[problem])}
      </Notice>
    </div>
  )
}
