import type { ChatEffect, ChatEvent } from '#shared/assistant/conversation.ts'
import { assertNever } from '#shared/result.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { call } from '#renderer/station/call/call.ts'
import { useAssistant } from './assistant-store.ts'
import { callProblem } from './call-problem.ts'
import { findDishes } from './find-dishes.ts'
import { findOrders } from './find-orders.ts'
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
    case 'ask-figures':
      return askFigures(effect, tell)
    case 'find-order':
      return tell({ type: 'order-found', id: effect.id, answer: await findOrders(effect.number) })
    case 'find-dishes':
      return tell({ type: 'dishes-found', id: effect.id, answer: await findDishes(effect) })
    case 'set-mode':
      return setMode(effect, tell)
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

/** How many of the best-selling dishes are named. */
const namedDishes = 3

async function askFigures(
  { id, from, to, locationId, channel }: Extract<ChatEffect, { type: 'ask-figures' }>,
  tell: Means['tell'],
): Promise<void> {
  const answer = await call((client, options) =>
    client.reports.overview({ from, to, locationId, channel, currency: null }, options),
  )
  if (!answer.ok) return tell({ type: 'figures', id, answer: { problem: callProblem(answer.problem.code) } })
  const { total, currency, dishes, channels, pauses } = answer.value
  const figures = {
    orders: total.orders,
    totalCents: total.totalCents,
    currency,
    lostOrders: total.cancelled + total.failed,
    lostCents: total.lostCents,
    dishes: dishes
      .toSorted((one, other) => other.items - one.items)
      .slice(0, namedDishes)
      .map(({ dish, items }) => ({ dish, items })),
    channels: channels.map(({ channel: each, figures: of }) => ({
      channel: each,
      orders: of.orders,
      totalCents: of.totalCents,
    })),
    pauses: pauses.map(({ estimatedMinutes: _estimated, ...pause }) => pause),
  }
  return tell({ type: 'figures', id, answer: { figures } })
}

async function setMode(
  { id, places, mode }: Extract<ChatEffect, { type: 'set-mode' }>,
  tell: Means['tell'],
): Promise<void> {
  const answer = await callApproved((client, options) =>
    client.pause.set({ storefronts: places.map((place) => ({ ...place })), mode }, options),
  )
  if (answer.ok) {
    usePause.getState().received(answer.value)
    return tell({ type: 'mode-set', id, outcome: { state: 'noted', by: null } })
  }
  const { problem } = answer
  const outcome =
    problem.code === 'CHANGED'
      ? { state: 'changed' as const, by: problem.data.by }
      : { state: isRefused(problem.code) ? ('failed' as const) : ('unknown' as const), by: null }
  return tell({ type: 'mode-set', id, outcome })
}

/** Whether the station certainly did nothing. */
const isRefused = (code: string) => code === 'PAST' || code === 'UNKNOWN'
