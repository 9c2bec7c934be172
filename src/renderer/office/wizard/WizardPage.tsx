import type { ComponentType } from 'react'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { AccessStep } from './AccessStep.tsx'
import { BrandStep } from './BrandStep.tsx'
import { ChecklistStep } from './ChecklistStep.tsx'
import { MenuStep } from './MenuStep.tsx'
import { SignInStep } from './SignInStep.tsx'
import { StartAgain } from './StartAgain.tsx'
import { StoresStep } from './StoresStep.tsx'
import { VerificationStep } from './VerificationStep.tsx'
import { pageOf, useWizardScreen, type WizardPageName } from '#renderer/station/integrations/wizard-screen.ts'
import type { StepProps } from './WizardStepPage.tsx'

/** Connects DoorDash (R36 to R72, R79 to R96); the station keeps every step, so it resumes where it was (B13). */
export function WizardPage() {
  const wizard = useIntegrations(({ state }) => state?.wizard ?? null)
  const screen = useWizardScreen()
  if (wizard === null) return <StartAgain />
  const Current = pages[pageOf(wizard, screen)]
  return <Current wizard={wizard} />
}

const pages: Record<WizardPageName, ComponentType<StepProps>> = {
  checklist: ChecklistStep,
  'sign-in': SignInStep,
  access: AccessStep,
  brand: BrandStep,
  stores: StoresStep,
  verification: VerificationStep,
  menu: MenuStep,
}
