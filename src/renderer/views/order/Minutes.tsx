import { Trans } from '@lingui/react/macro'

/** Minutes in as little room as there is. */
export function Minutes({ minutes }: { minutes: number | string }) {
  return <Trans comment="how long an order takes, as short as possible">{minutes} min</Trans>
}
