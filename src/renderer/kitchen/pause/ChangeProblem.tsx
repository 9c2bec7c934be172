import { Trans, useLingui } from '@lingui/react/macro'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'

/** Why a change was not even noted at the station. */
export type Change = { code: string; by: string | null; at: number | null }

/** Says it, and who was first where somebody else changed the same a moment ago. */
export function ChangeProblem({ problem, zone }: { problem: Change; zone: string }) {
  const { t } = useLingui()
  const by = problem.by ?? t`Somebody`
  const time = useWhen(problem.at ?? 0, zone)
  return (
    <Notice tone="trouble" urgent about="pause-problem">
      {problem.code === 'CHANGED' ? (
        problem.at === null ? (
          <Trans>
            Nothing was changed: this was already changed on another screen. Look at how it stands now.
          </Trans>
        ) : (
          <Trans>
            Nothing was changed: {by} changed this at {time}. Look at how it stands now.
          </Trans>
        )
      ) : problem.code === 'PAST' ? (
        <Trans>This time has already come. Choose a later one.</Trans>
      ) : problem.code === 'UNKNOWN' ? (
        <Trans>One of these places takes no orders here any more. Close this and open it again.</Trans>
      ) : (
        t(problemOf(problem.code))
      )}
    </Notice>
  )
}
