import { hasQualityCheck } from '#shared/channel.ts'
import type { AccountStores } from '#shared/api/integrations.ts'
import type { ChatEffect, ChatEvent } from '#shared/assistant/conversation.ts'
import type { CallProblem, CheckStep } from '#shared/assistant/messages.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { call } from '#renderer/station/call/call.ts'
import { callProblem } from './call-problem.ts'
import { checkedLocations } from './checked-locations.ts'
import { readIntegrations } from './read-integrations.ts'

/** Checks the store information, each step shown as it is taken (R124, R125). */
export async function checkStores(
  { id, channel }: Extract<ChatEffect, { type: 'check-stores' }>,
  tell: (event: ChatEvent) => void,
): Promise<void> {
  const stepDone = (step: CheckStep, next: CheckStep | null) => {
    tell({ type: 'check-step', id, step, state: 'done' })
    if (next !== null) tell({ type: 'check-step', id, step: next, state: 'under-way' })
  }
  const failed = (step: CheckStep, problem: CallProblem) => {
    tell({ type: 'check-step', id, step, state: 'failed' })
    tell({ type: 'check-failed', id, problem })
  }

  const first = await readIntegrations()
  if (!first.ok) return failed('accounts', callProblem(first.problem.code))
  stepDone('accounts', 'stores')

  let asked: AccountStores[] = []
  if (hasQualityCheck[channel]) {
    const answer = await call((client, options) => client.integrations.stores(undefined, options))
    if (!answer.ok) return failed('stores', callProblem(answer.problem.code))
    asked = answer.value
    if (asked.length > 0 && asked.every(({ problem }) => problem === 'unreachable'))
      return failed('stores', 'UNREACHABLE')
  }
  stepDone('stores', 'states')

  // Asking DoorDash may have shown the station something new.
  const second = await readIntegrations()
  if (!second.ok) return failed('states', callProblem(second.problem.code))
  stepDone('states', 'device')
  const locations = checkedLocations(channel, second.value.integrations, asked, stationNow())
  if (locations.length === 0 && asked.some(({ problem }) => problem === 'sign-in-again'))
    return failed('stores', 'SIGN_IN_AGAIN')
  tell({ type: 'checked', id, accounts: asked.map(({ account }) => account), locations })
}
