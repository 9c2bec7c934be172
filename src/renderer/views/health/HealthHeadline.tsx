import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { HealthState } from '#shared/api/health.ts'
import { needsSomebody } from '#shared/health/checks.ts'

/** How many things need somebody, in a sentence. */
export function HealthHeadline({ state }: { state: HealthState | null }) {
  const { t } = useLingui()
  if (state === null) return <Trans comment="title of a page">Device health</Trans>
  const count = state.checks.filter(needsSomebody).length
  if (count > 0)
    return t`${plural(count, { one: '# thing needs somebody', other: '# things need somebody' })}`
  if (state.checks.some((check) => check.state === 'unknown')) return <Trans>Nothing needs anybody</Trans>
  return <Trans comment="of this device: every check is good">Everything works</Trans>
}
