import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import sideStyles from './SideButton.module.css'

/** Why the last step of an order did not happen, in words; null where it did, or while a finger is on the glass. */
export function useActionProblem(id: string): string | null {
  const { t } = useLingui()
  const problem = useActions(({ problems }) => problems.get(id))
  const [shown, setShown] = useState(problem)
  // Appears once the finger is gone, and goes as late: under a finger no button takes the place of another. Without a
  // problem it asks nothing of the finger: every card of a rush would be drawn anew at each touch.
  const isAsked = problem !== undefined || shown !== undefined
  const held = useBoard((state) => isAsked && state.held)
  if (!held && shown !== problem) setShown(problem)
  const said = held ? shown : problem
  return said === undefined ? null : t(actionProblemWords[said])
}

/** Why the last step of an order did not happen, on a card with room for it. */
export function ActionProblemNotice({ id }: { id: string }) {
  const words = useActionProblem(id)
  const dismiss = useActions((state) => state.dismiss)
  if (words === null) return null
  return (
    <Notice
      tone="trouble"
      urgent
      actions={
        <Button size="small" onPress={() => dismiss(id)}>
          <Trans>OK</Trans>
        </Button>
      }
    >
      {words}
    </Notice>
  )
}

/** On a small card in the place of the next step, until the problem was read: code and time stay in sight. */
export function ProblemRead({ id, size }: { id: string; size: 'compact' | 'strip' | 'shelf' }) {
  const dismiss = useActions((state) => state.dismiss)
  return (
    <Button className={sideStyles[size] ?? ''} onPress={() => dismiss(id)}>
      <Trans>OK</Trans>
    </Button>
  )
}
