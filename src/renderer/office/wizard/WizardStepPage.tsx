import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Wizard } from '#shared/integration/wizard.ts'
import { StepPage } from '#renderer/kit/frames/StepPage.tsx'
import { pagesOf, type WizardPageName } from '#renderer/station/integrations/wizard-screen.ts'

export type StepProps = { wizard: Wizard }

type Props = {
  wizard: Wizard
  current: WizardPageName
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
  back?: ReactNode
  next?: ReactNode
}

/** A page of the wizard, with all its steps on the left. */
export function WizardStepPage({ wizard, ...page }: Props) {
  const words: Record<WizardPageName, ReactNode> = {
    checklist: <Trans comment="step of the wizard">Prerequisites</Trans>,
    'sign-in': <Trans comment="step of the wizard">Sign in to DoorDash</Trans>,
    access: <Trans comment="step of the wizard">Access to stores</Trans>,
    brand: <Trans comment="step of the wizard">Brand</Trans>,
    stores: <Trans comment="step of the wizard">Locations</Trans>,
    verification: <Trans comment="step of the wizard">Verification by DoorDash</Trans>,
    menu: <Trans comment="step of the wizard">Menu</Trans>,
  }
  return (
    <StepPage
      name={<Trans>Connect DoorDash</Trans>}
      steps={pagesOf(wizard).map((id) => ({ id, words: words[id] }))}
      {...page}
    />
  )
}
