import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { StepPage } from '#renderer/kit/frames/StepPage.tsx'
import type { PublishStep } from '#renderer/station/menus/publish-store.ts'

type Props = {
  current: PublishStep
  /** Whether something at a chosen storefront has to be looked at first: one step more. */
  hasChanges: boolean
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
  back?: ReactNode
  next?: ReactNode
}

/** A page of publishing, with all its steps on the left. */
export function PublishStepPage({ hasChanges, ...page }: Props) {
  const words: Record<PublishStep, ReactNode> = {
    check: <Trans comment="step of publishing">Check</Trans>,
    places: <Trans comment="step of publishing">Locations and channels</Trans>,
    changes: <Trans comment="step of publishing">What is on file there</Trans>,
    progress: <Trans comment="step of publishing">Outcome</Trans>,
  }
  const steps: PublishStep[] = hasChanges
    ? ['check', 'places', 'changes', 'progress']
    : ['check', 'places', 'progress']
  return (
    <StepPage
      key={page.current}
      name={<Trans>Publish a menu</Trans>}
      steps={steps.map((id) => ({ id, words: words[id] }))}
      {...page}
    />
  )
}
