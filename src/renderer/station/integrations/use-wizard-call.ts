import type { ClientPromiseResult } from '@orpc/client'
import { useLingui } from '@lingui/react'
import { useCallback } from 'react'
import type { Wizard } from '#shared/integration/wizard.ts'
import type { Client } from '../connection/client.ts'
import { useCall } from '../call/use-call.ts'
import { receivedWizard } from './integrations-store.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'

/** Steps of the wizard, as the buttons of a page take them. The page turns as soon as the station has answered. */
export function useWizardCall() {
  const { i18n } = useLingui()
  const { isBusy, problem, run, forget } = useCall()
  const step = useCallback(
    async <Failure>(
      call: (client: Client, options: { signal: AbortSignal }) => ClientPromiseResult<Wizard, Failure>,
    ): Promise<Wizard | null> => {
      const answer = await run(call)
      if (!answer?.ok) return null
      receivedWizard(answer.value)
      return answer.value
    },
    [run],
  )
  return {
    isBusy,
    code: problem,
    problem: problem === null ? null : i18n._(problemOf(problem)),
    step,
    forget,
  }
}
