import { HeartPulse } from 'lucide-react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFollowHealth } from '#renderer/station/health/follow-health.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { HealthHeadline } from '#renderer/views/health/HealthHeadline.tsx'

/** How the device is, in a sentence that leads to the page about it. */
export function HealthWay() {
  useFollowHealth()
  const state = useHealth((health) => health.state)
  const go = useScreen((screen) => screen.go)
  return (
    <Button size="small" onPress={() => go('health')}>
      <HeartPulse size={22} aria-hidden="true" />
      <HealthHeadline state={state} />
    </Button>
  )
}
