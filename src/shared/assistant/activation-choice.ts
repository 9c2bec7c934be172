import { activateTicked, cancel, chooseChannel, connectAnother, openButton } from './buttons.ts'
import type { ActivationWish, Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { Button, CheckedLocation, FromBot } from './messages.ts'
import { nextStep, obstacleOf } from './obstacles.ts'
import type { LocationMention } from './recognition.ts'
import { locationNameOf } from './standings.ts'
import { type At, change, idle, nothing, say, settle, to } from './turn.ts'

type Ready = CheckedLocation & { locationId: string }

/** Every location of the supplied credentials, under its channel's heading with [Activate] (R125, R126). */
export function checked(
  conversation: Conversation,
  { messageId, wish }: At<'checking'>,
  found: {
    accounts: readonly { id: string; email: string; businessName: string }[]
    locations: readonly CheckedLocation[]
  },
  facts: Facts,
): Turn {
  const locations = found.locations.filter(({ channel }) => channel === wish.channel)
  const done = change(conversation, messageId, (message) =>
    message.from === 'bot' && message.kind === 'checking'
      ? { ...message, steps: { accounts: 'done', stores: 'done', states: 'done', device: 'done' } }
      : message,
  )
  const told = wish.locations
    .filter(({ isExcluded }) => !isExcluded)
    .reduce((so, mention) => tellOf(so, mention, locations, facts), done)
  const hasReady = locations.some((location) => obstacleOf(location) === null)
  const stores = say(
    told,
    facts.now,
    { from: 'bot', kind: 'stores', channel: wish.channel, accounts: found.accounts, locations },
    // Where nothing is left to activate, no button says so.
    hasReady ? [chooseChannel(wish.channel)] : [openButton({ to: 'integrations' }), connectAnother],
  )
  return to(stores.conversation, hasReady ? { step: 'stores', messageId: stores.id, wish, locations } : idle)
}

/** A place that was named: it is unknown, or several, or not ready and why. One that is ready needs no word. */
function tellOf(
  conversation: Conversation,
  { said, locationIds }: LocationMention,
  locations: readonly CheckedLocation[],
  facts: Facts,
): Conversation {
  const candidates = locationIds.map((id) => locationNameOf(facts, id))
  const [only] = candidates
  const tell = (content: FromBot, buttons: Button[] = []) =>
    say(conversation, facts.now, content, buttons).conversation
  if (!only) return tell({ from: 'bot', kind: 'unknown-location', said })
  if (candidates.length > 1) return tell({ from: 'bot', kind: 'ambiguous-location', said, candidates })
  const location = locations.find(({ locationId }) => locationId === only.locationId)
  const obstacle = location ? obstacleOf(location) : 'not-connected'
  if (obstacle === null) return conversation
  const next = nextStep(obstacle)
  return tell(
    {
      from: 'bot',
      kind: 'location-not-ready',
      location: only,
      obstacle,
      since: location?.since ?? facts.now,
      reason: location?.reason ?? null,
    },
    next ? [openButton(next)] : [],
  )
}

/** What can be activated appears beneath the button, the rest with its reason and next step (R127, R128). */
export function chooseLocations(conversation: Conversation, at: At<'stores'>, facts: Facts): Turn {
  const { wish, locations } = at
  const ready = locations.filter(
    (each): each is Ready => each.locationId !== null && obstacleOf(each) === null,
  )
  const notReady = locations.flatMap((each) => {
    const obstacle = obstacleOf(each)
    return obstacle === null ? [] : [{ ...each, obstacle, next: nextStep(obstacle) }]
  })
  const ticked = ready.map(({ locationId }) => locationId).filter((id) => isWished(wish, id))
  const shown = say(
    settle(conversation, at.messageId),
    facts.now,
    { from: 'bot', kind: 'choose', channel: wish.channel, ready, notReady, ticked },
    ready.length > 0 ? [activateTicked, cancel] : [openButton({ to: 'integrations' }), connectAnother],
  )
  return to(
    shown.conversation,
    ready.length > 0 ? { step: 'choosing', messageId: shown.id, channel: wish.channel } : idle,
  )
}

/** Whether the words named it, or all, and did not except it. A name that fits several ticks none of them. */
function isWished({ isEverywhere, locations }: ActivationWish, id: string): boolean {
  const mentions = locations.filter(({ locationIds }) => locationIds.includes(id))
  const isNamed = mentions.some(({ isAmbiguous, isExcluded }) => !isAmbiguous && !isExcluded)
  return (isEverywhere || isNamed) && !mentions.some(({ isExcluded }) => isExcluded)
}

export function tick(conversation: Conversation, at: At<'choosing'>, locationIds: readonly string[]): Turn {
  return nothing(
    change(conversation, at.messageId, (message) =>
      message.from === 'bot' && message.kind === 'choose'
        ? {
            ...message,
            ticked: message.ready
              .map(({ locationId }) => locationId)
              .filter((id) => locationIds.includes(id)),
          }
        : message,
    ),
  )
}

/** [Activate] on the ticked ones (R129): first what it would cut off is looked up (B12). */
export function activateSelected(conversation: Conversation, at: At<'choosing'>, facts: Facts): Turn {
  const shown = conversation.messages.find(({ id }) => id === at.messageId)
  const ticked = shown?.from === 'bot' && shown.kind === 'choose' ? shown.ticked : []
  if (ticked.length === 0)
    return nothing(say(conversation, facts.now, { from: 'bot', kind: 'tick-first' }).conversation)
  const looking = say(settle(conversation, at.messageId), facts.now, {
    from: 'bot',
    kind: 'looking-up-cut-offs',
    locationCount: ticked.length,
  })
  return to(
    looking.conversation,
    { step: 'looking-up', messageId: looking.id, channel: at.channel, locationIds: [...ticked] },
    { type: 'ask-cut-offs', id: looking.id, channel: at.channel, locationIds: ticked },
  )
}
