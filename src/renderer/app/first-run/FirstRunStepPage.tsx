import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type FirstRunStep, firstRunSteps } from '#shared/station/first-run.ts'
import { StepPage } from '#renderer/kit/frames/StepPage.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { moveFirstRun } from './move-first-run.ts'

type StepProps = {
  at: FirstRunStep
  title: ReactNode
  lead: ReactNode
  children: ReactNode
  /** What the page asks for is there: the way on is the main button, and nothing has to be skipped. */
  isDone: boolean
}

/** A page of the first run, with all its steps on the left. */
export function FirstRunStepPage({ at, title, lead, children, isDone }: StepProps) {
  const skipped = useDevice(({ state }) => state?.firstRun?.skipped ?? null)
  const asked = useDevice(({ state }) => state?.firstRun?.steps ?? firstRunSteps)
  const steps = asked.map((id) => ({
    id,
    words: <StepName step={id} />,
    isSkipped: skipped?.includes(id) ?? false,
  }))
  return (
    <StepPage
      name={<Trans>Set up this device</Trans>}
      steps={steps}
      current={at}
      title={title}
      lead={lead}
      back={
        at === firstRunSteps[0] ? undefined : (
          <Button onPress={() => void moveFirstRun(at, 'back')}>
            <Trans comment="button: the step before">Back</Trans>
          </Button>
        )
      }
      next={
        isDone ? (
          <Button look="main" onPress={() => void moveFirstRun(at, 'done')}>
            <Trans comment="button: the next step">Continue</Trans>
          </Button>
        ) : (
          <Button onPress={() => void moveFirstRun(at, 'skip')}>
            <Trans comment="button: this step can be done later">Skip for now</Trans>
          </Button>
        )
      }
    >
      {children}
    </StepPage>
  )
}

function StepName({ step }: { step: FirstRunStep }) {
  switch (step) {
    case 'language':
      return <Trans comment="step of setting up a device">Language</Trans>
    case 'account':
      return <Trans comment="step of setting up a device">Manager’s account</Trans>
    case 'location':
      return <Trans comment="step of setting up a device">Location and time</Trans>
    case 'printer':
      return <Trans comment="step of setting up a device">Printer</Trans>
    case 'sound':
      return <Trans comment="step of setting up a device">Sound</Trans>
    case 'kiosk':
      return (
        <Trans comment="step of setting up a device: it starts by itself, the whole screen">
          Start and screen
        </Trans>
      )
    case 'doordash':
      return <Trans comment="step of setting up a device">DoorDash</Trans>
  }
}
