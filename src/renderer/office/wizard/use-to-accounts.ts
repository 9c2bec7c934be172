import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'

/** Back from an account to the choice of accounts: where there is none to choose, to its sign-in. */
export function useToAccounts() {
  const { isBusy, step } = useWizardCall()
  const hasChoice = useIntegrations(({ state }) => (state?.accounts.length ?? 0) > 0)
  async function toAccounts(): Promise<void> {
    const wizard = await step((client, options) => client.integrations.wizard.back(undefined, options))
    if (hasChoice && wizard?.step === 'authorize')
      await step((client, options) => client.integrations.wizard.back(undefined, options))
  }
  return { isBusy, toAccounts }
}
