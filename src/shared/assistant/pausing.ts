import type { StorefrontService } from '../pause/storefront-service.ts'
import { askedBy, endOf, standingOf } from '../pause/standing.ts'
import type { ServiceMode, ThrottleEnd } from '../pause/mode.ts'
import { answerTo } from './answers.ts'
import { cancel, openButton, setMode } from './buttons.ts'
import { leave } from './activation-start.ts'
import type { Conversation, ModeOutcome, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { Button, HeldPlace } from './messages.ts'
import { type PauseWish, pauseWish } from './pause-wish.ts'
import { type At, change, idle, nothing, say, settle, to } from './turn.ts'
import type { Wish } from './wish.ts'

/** How long a pause is offered for where nobody said, in minutes. */
const offeredMinutes = [15, 30, 60] as const

/**
 * "Pause DoorDash for half an hour": what would be done, and where, with the button that does it. No text pauses anything.
 * What only asks, or cannot be done from here, is answered.
 */
export function pauseReply(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const asked = placesOf(wish, facts)
  const [first] = asked
  const location = facts.locations.find(({ id }) => id === first?.locationId)
  const wanted = location && wish.text !== undefined ? pauseWish(wish.text, facts.now, location) : null
  if (!first || wanted === null) {
    const { content, buttons } = answerTo('pause', wish.channel, facts)
    return nothing(say(conversation, facts.now, content, buttons).conversation)
  }
  const held = heldOf(asked)
  if (wanted.type === 'normal' && held.length === 0) {
    const open = asked.map(({ locationName, channel }) => ({ locationName, channel }))
    const content = { from: 'bot', kind: 'nothing-paused', places: open } as const
    return nothing(say(leave(conversation), facts.now, content, [openButton({ to: 'orders' })]).conversation)
  }
  // Where orders come in as usual there is nothing to resume.
  const places = wanted.type === 'normal' ? asked.filter((place) => standingOf(place) !== 'normal') : asked
  const named = places.map(({ locationId, locationName, channel }) => ({ locationId, locationName, channel }))
  const question = say(
    leave(conversation),
    facts.now,
    {
      from: 'bot',
      kind: 'pause-question',
      wanted: wanted.type,
      plusMinutes: wanted.type === 'busy' ? wanted.plusMinutes : 0,
      until: untilOf(wanted),
      timeZone: first.timeZone,
      places: named,
      held,
    },
    [...choices(wanted, held), cancel],
  )
  return to(question.conversation, {
    step: 'pausing',
    messageId: question.id,
    places: places.map(({ locationId, channel }) => ({ locationId, channel })),
  })
}

/** Those that were named, else those this board shows; every channel unless one is named. */
function placesOf({ channel, locations }: Wish, facts: Facts): StorefrontService[] {
  const named = locations.filter(({ isExcluded }) => !isExcluded).flatMap(({ locationIds }) => locationIds)
  const excluded = locations.filter(({ isExcluded }) => isExcluded).flatMap(({ locationIds }) => locationIds)
  return facts.services.filter(
    (place) =>
      place.isReachable &&
      (channel === null || place.channel === channel) &&
      (named.length > 0
        ? named.includes(place.locationId)
        : facts.boardLocationId === null || place.locationId === facts.boardLocationId) &&
      !excluded.includes(place.locationId),
  )
}

function untilOf(wanted: PauseWish): number | null {
  return wanted.type !== 'normal' && wanted.end?.type === 'at' ? wanted.end.at : null
}

/** Those that do not take orders as usual, and until when. */
function heldOf(places: readonly StorefrontService[]): HeldPlace[] {
  return places.flatMap((place) => {
    const standing = standingOf(place)
    if (standing === 'normal') return []
    const { locationId, locationName, timeZone, channel, busy } = place
    return {
      locationId,
      locationName,
      timeZone,
      channel,
      standing,
      until: endOf(place, standing),
      plusMinutes: busy?.plusMinutes ?? 0,
      by: askedBy(place, standing),
    }
  })
}

/**
 * A button for what was said, or one for each length where nobody said how long; where something is busy or paused already,
 * the way out of it too.
 */
function choices(wanted: PauseWish, held: readonly HeldPlace[]): Button[] {
  const open = setMode({ type: 'normal' })
  if (wanted.type === 'normal') return [open]
  const modeFor = (end: ThrottleEnd): ServiceMode =>
    wanted.type === 'busy' ? { type: 'busy', plusMinutes: wanted.plusMinutes, end } : { type: 'paused', end }
  const ends: ThrottleEnd[] =
    wanted.end === null ? offeredMinutes.map((minutes) => ({ type: 'minutes', minutes })) : [wanted.end]
  const ways = ends.map((end) => setMode(modeFor(end)))
  return held.length > 0 ? [...ways, open] : ways
}

/** The button under the question that is shown now: the only way to change how orders come in. */
export function modeConfirmed(
  conversation: Conversation,
  at: At<'pausing'>,
  mode: ServiceMode,
  facts: Facts,
): Turn {
  if (!facts.isOnline)
    return nothing(say(conversation, facts.now, { from: 'bot', kind: 'not-sent-offline' }).conversation)
  const places = at.places.flatMap(({ locationId, channel }) => {
    const place = facts.services.find((one) => one.locationId === locationId && one.channel === channel)
    return place ? [{ locationId, channel, mark: place.mark }] : []
  })
  const sent = say(settle(conversation, at.messageId), facts.now, {
    from: 'bot',
    kind: 'pause-sent',
    wanted: mode.type,
    channels: [...new Set(places.map(({ channel }) => channel))],
    state: 'sending',
    by: null,
  })
  return to(sent.conversation, idle, { type: 'set-mode', id: sent.id, places, mode })
}

/** What the station said; the channel's word stands in the top bar. */
export function modeSet(conversation: Conversation, id: string, outcome: ModeOutcome): Turn {
  return nothing(
    change(conversation, id, (message) =>
      message.from === 'bot' && message.kind === 'pause-sent' ? { ...message, ...outcome } : message,
    ),
  )
}
