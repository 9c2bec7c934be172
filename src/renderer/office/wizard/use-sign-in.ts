import { useLingui } from '@lingui/react/macro'
import type { Wizard } from '#shared/integration/wizard.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { openSignInWindow } from '#renderer/station/integrations/sign-in-window.ts'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'

/** The ways on from the page of the sign-in. The two kinds of account are one page here and two steps at the station. */
export function useSignIn(wizard: Wizard) {
  const { t } = useLingui()
  const call = useWizardCall()
  const opening = useCall()

  const stepBack = () => call.step((client, options) => client.integrations.wizard.back(undefined, options))
  const choose = (accountId: string | null) =>
    call.step((client, options) => client.integrations.wizard.chooseAccount({ accountId }, options))

  return {
    isBusy: call.isBusy || opening.isBusy,
    problem: call.problem ?? (opening.problem === null ? null : t(problemOf(opening.problem))),

    /** With a new account, in DoorDash's own window. */
    authorize: async (): Promise<void> => {
      if (wizard.step === 'account' && (await choose(null)) === null) return
      const answer = await opening.run((client, options) =>
        client.integrations.wizard.openSignIn(undefined, options),
      )
      if (answer?.ok) openSignInWindow(answer.value.url)
    },

    goOnWith: async (accountId: string): Promise<void> => {
      if (wizard.step === 'authorize' && (await stepBack()) === null) return
      await choose(accountId)
    },

    back: async (): Promise<void> => {
      const before = await stepBack()
      if (before?.step === 'account') await stepBack()
    },
  }
}
