import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { State } from '#renderer/kit/ui/State.tsx'

type Props = {
  errors: number
  warnings: number
  /** Storefronts where the last publication of it failed. */
  failed?: number
}

/** Whether a menu can be published as it is. */
export function ProblemsState({ errors, warnings, failed = 0 }: Props) {
  const { t } = useLingui()
  if (errors > 0) {
    return (
      <State tone="error" icon={CircleAlert} name="errors">
        {t`${plural(errors, { one: '# error to fix', other: '# errors to fix' })}`}
      </State>
    )
  }
  if (warnings > 0) {
    return (
      <State tone="warn" icon={TriangleAlert} name="warnings">
        {t`${plural(warnings, { one: '# thing to look at', other: '# things to look at' })}`}
      </State>
    )
  }
  // The check finds nothing, a channel did: beside a failure "no problems" would be a lie.
  if (failed > 0) {
    return (
      <State tone="error" icon={CircleAlert} name="publish-failed">
        <Trans>Publishing failed</Trans>
      </State>
    )
  }
  return (
    <State tone="good" icon={CircleCheck} name="sound">
      <Trans comment="of a menu without problems">No problems found</Trans>
    </State>
  )
}
