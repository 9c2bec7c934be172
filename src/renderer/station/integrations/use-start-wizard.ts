import type { Wizard } from '#shared/integration/wizard.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useWizardCall } from './use-wizard-call.ts'

/** [Connect]: starts the wizard, or goes on with the one under way (R36, R79). */
export function useStartWizard() {
  const { isBusy, problem, step } = useWizardCall()
  const open = useDashboard((state) => state.open)
  async function start(path: Wizard['path']): Promise<void> {
    const wizard = await step((client, options) => client.integrations.wizard.start({ path }, options))
    if (wizard !== null) open({ at: 'wizard' })
  }
  return { isBusy, problem, start }
}
