import type { ActivationResult, CutOff } from '../integration/activation.ts'
import { type GoLiveCheck, goLiveChecks, unproven } from '../integration/go-live.ts'
import type { IntegrationState } from '../integration/integration.ts'
import type { Channel } from '../order/order.ts'
import {
  activateTicked,
  askOutcome,
  cancel,
  chooseChannel,
  confirm,
  connectAnother,
  contactSupport,
  openButton,
  signIn,
  startActivation,
} from './buttons.ts'
import type { ActivationWish, Conversation, Dialogue, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { CallProblem, CheckedLocation, FromBot, Outcome, PlaceOfBusiness } from './messages.ts'
import { nextStep, obstacleOf } from './obstacles.ts'
import { placeOf } from './standings.ts'
import { change, nothing, say, settle, to } from './turn.ts'

type At<Step extends Dialogue['step']> = Extract<Dialogue, { step: Step }>
type Ready = CheckedLocation & { locationId: string }

const idle = { step: 'idle' } as const

/** Begins, or begins again: a manager is needed, then the store information is checked (R122 to R124). */
export function begin(conversation: Conversation, wish: ActivationWish, facts: Facts): Turn {
  const left = leave(conversation)
  if (facts.manager === null) {
    const asked = say(left, facts.now, { from: 'bot', kind: 'sign-in-needed', to: 'activate' }, [
      signIn,
      cancel,
    ])
    return to(asked.conversation, { step: 'sign-in', messageId: asked.id, wish }, { type: 'ask-for-manager' })
  }
  const checking = say(left, facts.now, {
    from: 'bot',
    kind: 'checking',
    channel: wish.channel,
    steps: { accounts: 'under-way', stores: 'waiting', states: 'waiting', device: 'waiting' },
  })
  return to(
    checking.conversation,
    { step: 'checking', messageId: checking.id, wish },
    { type: 'check-stores', id: checking.id, channel: wish.channel },
  )
}

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
  let current = change(conversation, messageId, (message) =>
    message.from === 'bot' && message.kind === 'checking'
      ? { ...message, steps: { accounts: 'done', stores: 'done', states: 'done', device: 'done' } }
      : message,
  )
  const locations = found.locations.filter(({ channel }) => channel === wish.channel)
  const tell = (content: FromBot) => {
    current = say(current, facts.now, content).conversation
  }
  for (const mention of wish.locations) {
    if (mention.isExcluded) continue
    const candidates = mention.locationIds.map((id) => placeOf(facts, id))
    const [only] = candidates
    if (!only) tell({ from: 'bot', kind: 'unknown-location', said: mention.said })
    else if (candidates.length > 1)
      tell({ from: 'bot', kind: 'ambiguous-location', said: mention.said, candidates })
    else {
      const location = locations.find(({ locationId }) => locationId === only.locationId)
      const obstacle = location ? obstacleOf(location) : 'not-connected'
      if (obstacle !== null) {
        const since = location?.since ?? facts.now
        const content = {
          from: 'bot',
          kind: 'location-not-ready',
          location: only,
          obstacle,
          since,
          reason: location?.reason ?? null,
        } as const
        const next = nextStep(obstacle)
        current = say(current, facts.now, content, next ? [openButton(next)] : []).conversation
      }
    }
  }
  const hasReady = locations.some((location) => obstacleOf(location) === null)
  const stores = say(
    current,
    facts.now,
    { from: 'bot', kind: 'stores', channel: wish.channel, accounts: found.accounts, locations },
    [...(locations.length > 0 ? [chooseChannel(wish.channel)] : []), ...(hasReady ? [] : [connectAnother])],
  )
  return to(
    stores.conversation,
    locations.length > 0 ? { step: 'stores', messageId: stores.id, wish, locations } : idle,
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
  const isExcluded = (id: string) =>
    wish.locations.some((mention) => mention.isExcluded && mention.locationIds.includes(id))
  const isNamed = (id: string) =>
    wish.isEverywhere ||
    wish.locations.some(
      (mention) => !mention.isAmbiguous && !mention.isExcluded && mention.locationIds.includes(id),
    )
  const ticked = ready.map(({ locationId }) => locationId).filter((id) => isNamed(id) && !isExcluded(id))
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

/** The warning with [Confirm] and [Cancel] (R130 to R132), naming what is cut off at each location. */
export function warn(
  conversation: Conversation,
  at: { messageId: string; channel: Channel; locationIds: readonly string[] },
  cutOffs: readonly CutOff[],
  facts: Facts,
  shownAgain: 'checks-changed' | null = null,
): Turn {
  const { channel, locationIds } = at
  const isComplete = locationIds.every((id) => cutOffs.some((each) => each.locationId === id && each.ready))
  if (!isComplete) return checkAgain(conversation, channel, 'CHANGED', facts)
  const missing = missingChecks(facts)
  const warning = say(
    settle(conversation, at.messageId),
    facts.now,
    { from: 'bot', kind: 'warning', channel, cutOffs, unproven: missing, shownAgain },
    [confirm, cancel, ...(missing.length > 0 ? [openButton({ to: 'activate' })] : [])],
  )
  return to(warning.conversation, {
    step: 'warning',
    messageId: warning.id,
    channel,
    locationIds: [...locationIds],
    cutOffs: [...cutOffs],
    unproven: missing,
  })
}

/**
 * [Confirm] on the warning that is shown now: the only way to an `activate` effect. What changed since it was shown stops
 * it: the session, the line, a location, or a check of this device.
 */
export function confirmed(conversation: Conversation, at: At<'warning'>, facts: Facts): Turn {
  const { channel, locationIds, cutOffs } = at
  if (!facts.isOnline)
    return nothing(say(conversation, facts.now, { from: 'bot', kind: 'not-sent-offline' }).conversation)
  if (facts.manager === null) return begin(conversation, wishFor(at, facts), facts)
  const isStillReady = locationIds.every((id) => {
    const view = facts.integrations?.find((each) => each.locationId === id && each.channel === channel)
    return view === undefined || obstacleOf(view) === null
  })
  if (!isStillReady) return checkAgain(conversation, channel, 'CHANGED', facts)
  if (missingChecks(facts).some((check) => !at.unproven.includes(check)))
    return warn(conversation, at, cutOffs, facts, 'checks-changed')
  const locations = locationIds.map((id) => placeOf(facts, id))
  const sent = say(settle(conversation, at.messageId), facts.now, {
    from: 'bot',
    kind: 'activating',
    channel,
    outcomes: locations.map((location) => ({ ...location, outcome: 'under-way', code: null, details: null })),
  })
  return to(
    sent.conversation,
    { step: 'activating', messageId: sent.id, channel, locations },
    { type: 'activate', id: sent.id, channel, locationIds, goneOnWithout: at.unproven },
  )
}

/** Without the facts nothing is proven. */
const missingChecks = (facts: Facts): GoLiveCheck[] =>
  facts.goLive === null ? [...goLiveChecks] : unproven(facts.goLive)

function wishFor(at: { channel: Channel; locationIds: readonly string[] }, facts: Facts): ActivationWish {
  return {
    channel: at.channel,
    isEverywhere: false,
    locations: at.locationIds.map((id) => ({
      said: placeOf(facts, id).name,
      locationIds: [id],
      isAmbiguous: false,
      isExcluded: false,
    })),
  }
}

/** Nothing was sent and things have changed: says so and checks anew. */
function checkAgain(
  conversation: Conversation,
  channel: Channel,
  problem: CallProblem | 'CHANGED',
  facts: Facts,
): Turn {
  const told = say(leave(conversation), facts.now, { from: 'bot', kind: 'not-started', problem }).conversation
  return begin(told, { channel, locations: [], isEverywhere: false }, facts)
}

/** What the station answered; while a location is still under way the dialogue waits for more (R133). */
export function answered(
  conversation: Conversation,
  at: At<'activating'>,
  results: readonly ActivationResult[],
  facts: Facts,
): Turn {
  return settled(conversation, at, facts, ({ locationId }) => {
    const result = results.find((each) => each.locationId === locationId)
    if (!result) return null
    return { outcome: outcomeOf(result.state, 'not-started'), code: result.code, details: result.details }
  })
}

/** The integrations changed: some may have an outcome now. One that has not begun may be about to, so it still waits. */
export function watched(conversation: Conversation, at: At<'activating'>, facts: Facts): Turn {
  return settled(conversation, at, facts, ({ locationId }) => {
    const view = facts.integrations?.find(
      (each) => each.locationId === locationId && each.channel === at.channel,
    )
    if (!view || outcomeOf(view.state, 'under-way') === 'under-way') return null
    const sentAt = conversation.messages.find(({ id }) => id === at.messageId)?.at ?? 0
    // A failure from before this attempt says nothing about it.
    if (view.state !== 'active' && view.since < sentAt) return null
    return {
      outcome: outcomeOf(view.state, 'under-way'),
      code: view.reason?.code ?? null,
      details: view.reason?.details ?? null,
    }
  })
}

function outcomeOf(state: IntegrationState, notBegun: 'not-started' | 'under-way'): Outcome['outcome'] {
  switch (state) {
    case 'active':
      return 'active'
    case 'activating':
      return 'under-way'
    case 'activation_failed':
      return 'failed'
    case 'blocked':
      return 'blocked'
    default:
      return notBegun
  }
}

function settled(
  conversation: Conversation,
  at: At<'activating'>,
  facts: Facts,
  news: (location: PlaceOfBusiness) => Pick<Outcome, 'outcome' | 'code' | 'details'> | null,
): Turn {
  const shown = conversation.messages.find(({ id }) => id === at.messageId)
  const before = shown?.from === 'bot' && shown.kind === 'activating' ? shown.outcomes : []
  const outcomes = at.locations.map((location): Outcome => {
    const known = before.find(({ locationId }) => locationId === location.locationId)
    const open = { ...location, outcome: 'under-way' as const, code: null, details: null }
    return { ...(known ?? open), ...news(location) }
  })
  const current = change(conversation, at.messageId, (message) =>
    message.from === 'bot' && message.kind === 'activating' ? { ...message, outcomes } : message,
  )
  if (outcomes.some(({ outcome }) => outcome === 'under-way')) return nothing(current)
  const result = say(
    settle(current, at.messageId),
    facts.now,
    { from: 'bot', kind: 'result', channel: at.channel, outcomes },
    [startActivation('activate-more', at.channel), connectAnother],
  ).conversation
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed' || outcome === 'blocked')
  if (failed.length === 0) return to(result, idle)
  const error = { from: 'bot', kind: 'activation-error', channel: at.channel, outcomes: failed } as const
  return to(say(result, facts.now, error, [contactSupport]).conversation, idle)
}

/** The call brought no answer. Where it is certain that nothing began it says so; else it asks, and never sends again. */
export function unanswered(
  conversation: Conversation,
  at: At<'activating'>,
  problem: CallProblem,
  facts: Facts,
): Turn {
  if (problem === 'NOT_READY' || problem === 'CHECKS_MISSING')
    return checkAgain(to(conversation, idle).conversation, at.channel, problem, facts)
  if (problem === 'SIGNED_OUT') {
    const asked = say(conversation, facts.now, { from: 'bot', kind: 'sign-in-needed', to: 'learn-outcome' }, [
      signIn,
    ])
    return to(asked.conversation, at, { type: 'ask-for-manager' })
  }
  const { channel, locations } = at
  return nothing(
    say(conversation, facts.now, { from: 'bot', kind: 'outcome-unknown', channel, locations, problem }, [
      askOutcome,
      contactSupport,
    ]).conversation,
  )
}

/** Reads what became of it; sends nothing to the channel. */
export function askAgain(conversation: Conversation, at: At<'activating'>): Turn {
  return to(conversation, at, {
    type: 'ask-outcome',
    id: at.messageId,
    channel: at.channel,
    locationIds: at.locations.map(({ locationId }) => locationId),
  })
}

/** Takes the buttons of the open step away; an activation under way is not left. */
export function leave(conversation: Conversation): Conversation {
  const { dialogue } = conversation
  return dialogue.step === 'idle'
    ? conversation
    : { ...settle(conversation, dialogue.messageId), dialogue: idle }
}

/** "cancel", "no", [Cancel]: before [Confirm] nothing has happened, after it only support can go back (R152). */
export function cancelled(conversation: Conversation, facts: Facts): Turn {
  const { dialogue } = conversation
  if (dialogue.step === 'activating') {
    const content = { from: 'bot', kind: 'cannot-cancel', channel: dialogue.channel } as const
    return nothing(say(conversation, facts.now, content, [contactSupport]).conversation)
  }
  if (dialogue.step === 'idle')
    return nothing(
      say(conversation, facts.now, { from: 'bot', kind: 'talk', reply: 'nothing-to-cancel' }).conversation,
    )
  return to(say(leave(conversation), facts.now, { from: 'bot', kind: 'cancelled' }).conversation, idle)
}
