import type { ChatEffect, FoundDishes } from '#shared/assistant/conversation.ts'
import { dishesOf } from '#shared/assistant/dish-wish.ts'
import { call } from '#renderer/station/call/call.ts'
import { mayNow } from '#renderer/station/screens/own-screen-store.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { callProblem } from './call-problem.ts'

/** More are not chosen from in a chat: the screen of 86 has a search. */
const mostListed = 6

/** Looks on the menu that is on sale now for what some words name. */
export async function findDishes({
  words,
  locationId,
}: Extract<ChatEffect, { type: 'find-dishes' }>): Promise<FoundDishes> {
  const may = mayNow('soldOut.take')
  const answer = await call(({ soldOut }, options) => soldOut.catalog(undefined, options))
  if (!answer.ok) return { problem: callProblem(answer.problem.code) }
  const here = answer.value.filter(
    ({ locationIds }) => locationId === null || locationIds.includes(locationId),
  )
  const found = dishesOf(here, words)
  const off = new Set(
    useSoldOut
      .getState()
      .soldOut.filter((row) => row.state !== 'returning' && row.state !== 'gone')
      .map(({ kind, sellableId }) => `${kind} ${sellableId}`),
  )
  const dishes = found
    .slice(0, mostListed)
    .map(({ kind, id, name, within }) => ({ kind, id, name, within, isOff: off.has(`${kind} ${id}`) }))
  return { dishes, isMore: found.length > mostListed, may }
}
