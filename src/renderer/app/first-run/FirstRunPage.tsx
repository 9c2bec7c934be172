import type { ReactNode } from 'react'
import type { FirstRunStep } from '#shared/station/first-run.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { TroubleBanners } from '../line/TroubleBanners.tsx'
import { OfficeRoom } from '#renderer/kit/frames/OfficeRoom.tsx'
import { AccountStep } from './AccountStep.tsx'
import { DoorDashStep } from './DoorDashStep.tsx'
import { KioskStep } from './KioskStep.tsx'
import { LanguageStep } from './LanguageStep.tsx'
import { LocationStep } from './LocationStep.tsx'
import { PrinterStep } from './PrinterStep.tsx'
import { SoundStep } from './SoundStep.tsx'

/** What a new device asks before its first shift: one thing a page, each of which may wait (docs/first-run.md). */
export function FirstRunPage() {
  const run = useDevice(({ state }) => state?.firstRun ?? null)
  if (run === null || run.at === null) return null
  const Content = contents[run.at]
  return (
    <OfficeRoom screen="first-run">
      <TroubleBanners />
      <Content key={run.at} />
    </OfficeRoom>
  )
}

const contents: Record<FirstRunStep, () => ReactNode> = {
  language: LanguageStep,
  account: AccountStep,
  location: LocationStep,
  printer: PrinterStep,
  sound: SoundStep,
  kiosk: KioskStep,
  doordash: DoorDashStep,
}
