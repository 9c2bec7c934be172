import { useLingui } from '@lingui/react'
import { useCall } from '#renderer/station/call/use-call.ts'
import { type DashboardPage, useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { receivedWizard } from '#renderer/station/integrations/integrations-store.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'

/** Ends the wizard and goes on to a page; what was connected stays. Resolves to whether it ended. */
export function useCloseWizard() {
  const { i18n } = useLingui()
  const { isBusy, problem, run } = useCall()
  const open = useDashboard((state) => state.open)
  async function close(then: DashboardPage): Promise<boolean> {
    const answer = await run((client, options) => client.integrations.wizard.close(undefined, options))
    if (!answer?.ok) return false
    receivedWizard(null)
    open(then)
    return true
  }
  return { isBusy, problem: problem === null ? null : i18n._(problemOf(problem)), close }
}
