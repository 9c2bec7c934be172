import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { StepPage } from '#renderer/kit/frames/StepPage.tsx'
import { useActivation } from './activation-store.ts'

type Props = {
  current: 'device' | 'locations' | 'result'
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
  back?: ReactNode
  next?: ReactNode
}

/** A page of the activation, with its steps on the left. */
export function ActivationStepPage(page: Props) {
  // Gone on with proofs open is a choice, and not the same as having them.
  const isSkipped = useActivation(({ goneOnWithout }) => (goneOnWithout ?? []).length > 0)
  return (
    <StepPage
      name={<Trans comment="entry on the home page (R104)">Activate delivery channels</Trans>}
      steps={[
        { id: 'device', words: <Trans>This device</Trans>, isSkipped },
        { id: 'locations', words: <Trans>Locations to activate</Trans> },
        { id: 'result', words: <Trans>Result</Trans> },
      ]}
      {...page}
    />
  )
}
