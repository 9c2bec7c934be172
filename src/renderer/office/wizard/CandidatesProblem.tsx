import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { askCandidates } from './candidates-store.ts'

/** The stores could not be had; asking again is one press. */
export function CandidatesProblem({ code, accountId }: { code: string; accountId: string }) {
  const { t } = useLingui()
  return (
    <Notice
      look="block"
      tone="trouble"
      urgent
      title={<Trans>DoorDash did not share the stores</Trans>}
      actions={
        <Button size="small" onPress={() => void askCandidates(accountId)}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {t(problemOf(code))}
    </Notice>
  )
}
