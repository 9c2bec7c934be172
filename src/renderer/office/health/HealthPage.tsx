import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { HealthChecks } from '#renderer/views/health/HealthChecks.tsx'
import { HealthHeadline } from '#renderer/views/health/HealthHeadline.tsx'
import { LookAgain } from '#renderer/views/health/LookAgain.tsx'

/** The same page as in the kitchen, for whoever looks from the Dashboard. */
export function HealthPage() {
  const state = useHealth((health) => health.state)
  return (
    <SettingsPage title={<HealthHeadline state={state} />} tools={<LookAgain />}>
      <HealthChecks />
    </SettingsPage>
  )
}
