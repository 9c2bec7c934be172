import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { StepPage } from '#renderer/kit/frames/StepPage.tsx'
import { type CreateStep, createSteps, useCreating } from '#renderer/station/menus/create-store.ts'

type Props = {
  current: CreateStep
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
  back?: ReactNode
  next?: ReactNode
}

/** A page of creating a menu, with the steps of the chosen way on the left. */
export function CreateStepPage(page: Props) {
  const way = useCreating((state) => state.way)
  const words: Record<CreateStep, ReactNode> = {
    way: <Trans comment="step of creating a menu">Kind of set-up</Trans>,
    location: <Trans comment="step of creating a menu (R67)">Location</Trans>,
    service: <Trans comment="step of creating a menu (R69)">Service</Trans>,
    file: <Trans comment="step of creating a menu">Spreadsheet</Trans>,
    preview: <Trans comment="step of creating a menu">Preview</Trans>,
    details: <Trans comment="step of creating a menu">Name and currency</Trans>,
  }
  return (
    <StepPage
      key={page.current}
      name={<Trans comment="button (R62)">Create a menu</Trans>}
      steps={createSteps[way].map((id) => ({ id, words: words[id] }))}
      {...page}
    />
  )
}
