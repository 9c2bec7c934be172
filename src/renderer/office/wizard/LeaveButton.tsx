import { Trans } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'

/** Leaves the wizard as it is: it waits on the home page (B13). */
export function LeaveButton() {
  const open = useDashboard((state) => state.open)
  return (
    <Button onPress={() => open({ at: 'home' })}>
      <Trans>Later</Trans>
    </Button>
  )
}
