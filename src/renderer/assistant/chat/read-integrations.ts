import type { IntegrationsState } from '#shared/api/integrations.ts'
import { type Answer, call } from '#renderer/station/call/call.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'

/** How the integrations stand at the station at this moment, not as last heard. */
export async function readIntegrations(): Promise<Answer<IntegrationsState, never>> {
  const answer = await call(async (client, options) => {
    for await (const state of await client.integrations.watch(undefined, options)) return state
    throw new Error('the station said nothing')
  })
  if (answer.ok) useIntegrations.getState().received(answer.value)
  return answer
}
