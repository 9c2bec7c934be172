import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Banner } from '#renderer/kit/ui/Banner.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { askCandidates } from './candidates-store.ts'

/** The stores could not be had; asking again is one press. */
export function CandidatesProblem({ code, accountId }: { code: string; accountId: string }) {
  const { t } = useLingui()
  return (
    <Banner
      tone="error"
      urgent
      title={<Trans>DoorDash did not give out the stores</Trans>}
      actions={
        <Button size="small" onPress={() => void askCandidates(accountId)}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {t(problemOf(code))}
    </Banner>
  )
}
