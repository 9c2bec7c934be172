import type { ChatEffect, ChatEvent } from '#shared/assistant/conversation.ts'
import { assertNever } from '#shared/result.ts'
import { call } from '#renderer/station/call/call.ts'
import { useAssistant } from './assistant-store.ts'
import { callProblem } from './call-problem.ts'
import { checkStores } from './check-stores.ts'
import type { Keeping } from './create-keeper.ts'
import { goToDestination } from './go-to-destination.ts'
import { readIntegrations } from './read-integrations.ts'

type Means = { tell: (event: ChatEvent) => void; keepNow: () => Promise<Keeping> }

/** Carries out what the chat decided, through the calls the Dashboard uses as well, and reports what came of it. */
export async function perform(effect: ChatEffect, { tell, keepNow }: Means): Promise<void> {
  switch (effect.type) {
    case 'check-stores':
      return checkStores(effect, tell)
    case 'ask-cut-offs': {
      const { id, channel, locationIds } = effect
      const answer = await call((client, options) =>
        client.integrations.cutOffs({ channel, locationIds: [...locationIds] }, options),
      )
      if (answer.ok) return tell({ type: 'cut-offs', id, cutOffs: answer.value })
      return tell({ type: 'cut-offs-failed', id, problem: callProblem(answer.problem.code) })
    }
    case 'activate':
      // On disk first: after a crash the chat asks what became of it instead of beginning again.
      if ((await keepNow()) === 'elsewhere') return
      return activate(effect, tell)
    case 'ask-outcome': {
      const { id, channel, locationIds } = effect
      const answer = await readIntegrations()
      if (!answer.ok)
        return tell({ type: 'activation-failed', id, problem: callProblem(answer.problem.code) })
      const results = answer.value.integrations
        .filter((view) => view.channel === channel && locationIds.includes(view.locationId))
        .map(({ locationId, state, reason }) => ({
          locationId,
          ok: state === 'active',
          state,
          code: reason?.code ?? null,
          details: reason?.details ?? null,
        }))
      return tell({ type: 'activation-result', id, results })
    }
    case 'ask-for-manager':
      return useAssistant.setState({ isSigningIn: true })
    case 'open':
      return goToDestination(effect.place)
    default:
      return assertNever(effect)
  }
}

async function activate(
  { id, channel, locationIds, goneOnWithout }: Extract<ChatEffect, { type: 'activate' }>,
  tell: Means['tell'],
): Promise<void> {
  const answer = await call((client, options) =>
    client.integrations.activate(
      { channel, locationIds: [...locationIds], goneOnWithout: [...goneOnWithout] },
      options,
    ),
  )
  if (answer.ok) return tell({ type: 'activation-result', id, results: answer.value })
  return tell({ type: 'activation-failed', id, problem: callProblem(answer.problem.code) })
}
