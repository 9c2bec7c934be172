import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'

/** Why a change did not happen; who was first where somebody else changed the same. */
export type Trouble = { code: string; by: string | null; at: number | null }

export function troubleOf(problem: { code: string; data?: unknown }): Trouble {
  const { by = null, at = null } = problem.code === 'CHANGED' ? (problem.data as Omit<Trouble, 'code'>) : {}
  return { code: problem.code, by, at }
}

const words: Record<string, MessageDescriptor | undefined> = {
  UNKNOWN_PERSON: msg`This person is no longer in the list.`,
  NAME_TAKEN: msg`Somebody here has this name already. Add an initial, so that the history tells them apart.`,
  EMAIL_TAKEN: msg`Another manager signs in with this e-mail.`,
  EMAIL_NEEDED: msg`A manager signs in with an e-mail. Type one.`,
  PASSWORD_NEEDED: msg`A manager needs a password. Type one of at least 10 characters.`,
  PIN_EASY: msg`Too easy to guess. Choose another PIN.`,
  PIN_TAKEN: msg`Somebody else has this PIN. Choose another one.`,
  LAST_MANAGER: msg`This is the last manager: nobody could sign in any more. Make somebody else a manager first.`,
}

/** Says it, and what to do. */
export function PeopleProblem({ trouble }: { trouble: Trouble }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = useWhen(trouble.at ?? 0, zone)
  const by = trouble.by ?? t`Somebody`
  return (
    <Notice look="block" tone="trouble" urgent about={`people ${trouble.code}`}>
      {trouble.code === 'CHANGED' ? (
        trouble.at === null ? (
          <Trans>Nothing was saved: this was changed on another screen meanwhile.</Trans>
        ) : (
          <Trans>
            Nothing was saved: {by} changed this at {time}.
          </Trans>
        )
      ) : (
        t(words[trouble.code] ?? problemOf(trouble.code))
      )}
    </Notice>
  )
}
