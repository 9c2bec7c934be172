import type { Channel } from '../channel.ts'
import type { IntegrationState } from '../integration/integration.ts'
import { assertNever } from '../result.ts'
import { askOutcome, contactSupport, openButton, signIn } from './buttons.ts'
import { begin, cancelled } from './activation-start.ts'
import { answerTo } from './answers.ts'
import type { Conversation, Turn } from './conversation.ts'
import { soldOutReply } from './dish-reply.ts'
import type { Facts } from './facts.ts'
import { figuresReply } from './figures-reply.ts'
import { narrowTopic } from './narrow-topic.ts'
import { pauseReply } from './pausing.ts'
import { type Intent, isHelp, type NamedChannel, type Topic } from './intents.ts'
import type { FromBot } from './messages.ts'
import { standings } from './standings.ts'
import { suggestions } from './suggestions.ts'
import { nothing, say, to } from './turn.ts'
import type { Wish } from './wish.ts'

const offered = (channel: NamedChannel | null): channel is Channel | null =>
  channel === null || channel === 'doordash' || channel === 'uber-eats'

/** Replies to one wish. None of these replies activates anything: that takes [Confirm]. */
export function replyTo(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const { intent } = wish
  if (intent === 'unknown') return notUnderstood(conversation, facts)
  const current = { ...conversation, misunderstood: 0 }
  if (wish.isNegated) return refused(current, intent, facts)
  if (intent === 'pause') return pauseReply(current, wish, facts)
  if (intent === 'sold-out') return soldOutReply(current, wish, facts)
  if (intent === 'reports') return figuresReply(current, wish, facts)
  if (isHelp(intent)) return answer(current, intent, wish, facts)
  switch (intent) {
    case 'status':
      return status(current, wish, facts)
    case 'activate':
    case 'activate-more':
      return activate(current, wish, facts)
    case 'connect':
      return connect(current, wish, facts)
    case 'disconnect':
      return answer(current, intent, wish, facts)
    case 'yes':
      return agreed(current, facts)
    case 'no':
      return current.dialogue.step === 'idle' ? talk(current, 'no', facts) : cancelled(current, facts)
    case 'cancel':
      return cancelled(current, facts)
    case 'greeting':
    case 'thanks':
    case 'help':
      return talk(current, intent, facts)
    default:
      return assertNever(intent)
  }
}

/** "Hook up Port": what is connected already only has to be activated, or looks after itself. */
function connect(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const { channel } = wish
  const ids = wish.locations.flatMap(({ locationIds, isExcluded }) => (isExcluded ? [] : locationIds))
  if (!offered(channel) || ids.length === 0) return answer(conversation, 'connect', wish, facts)
  const there = (facts.integrations ?? []).filter(
    (view) => ids.includes(view.locationId) && view.channel === (channel ?? 'doordash'),
  )
  const isConnected = ids.every((id) =>
    there.some(({ locationId, state }) => locationId === id && needsNoConnecting.has(state)),
  )
  if (!isConnected) return answer(conversation, 'connect', wish, facts)
  const isReady = there.some(({ state }) => state === 'not_activated' || state === 'activation_failed')
  return isReady ? activate(conversation, wish, facts) : status(conversation, wish, facts)
}

/** From here on the channel knows the store. */
const needsNoConnecting: ReadonlySet<IntegrationState> = new Set<IntegrationState>([
  'qa_in_progress',
  'qa_failed',
  'not_activated',
  'activating',
  'active',
  'activation_failed',
])

function activate(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const { channel } = wish
  if (!offered(channel)) return notOffered(conversation, channel, facts)
  const { dialogue } = conversation
  if (dialogue.step === 'activating') {
    const content = { from: 'bot', kind: 'still-under-way', channel: dialogue.channel } as const
    return nothing(say(conversation, facts.now, content, [askOutcome]).conversation)
  }
  const isSame = wish.locations.length === 0 && !wish.isEverywhere && wish.intent === 'activate'
  if (isSame && (dialogue.step === 'warning' || dialogue.step === 'choosing')) {
    if (channel === null || channel === dialogue.channel) return agreed(conversation, facts)
  }
  const { locations, isEverywhere } = wish
  return begin(
    conversation,
    { channel: channel ?? 'doordash', locations: [...locations], isEverywhere },
    facts,
  )
}

/** Agreeing in words confirms nothing: only the button on the warning does. */
function agreed(conversation: Conversation, facts: Facts): Turn {
  const { step } = conversation.dialogue
  if (step === 'stores' || step === 'choosing' || step === 'warning' || step === 'pausing')
    return nothing(say(conversation, facts.now, { from: 'bot', kind: 'press-the-button', step }).conversation)
  return talk(conversation, 'yes-to-what', facts)
}

/** "don't activate": an open dialogue ends, and it is said that nothing was done. */
function refused(conversation: Conversation, intent: Intent, facts: Facts): Turn {
  const isActivation = intent === 'activate' || intent === 'activate-more'
  if (isActivation && conversation.dialogue.step !== 'idle') return cancelled(conversation, facts)
  return talk(conversation, 'nothing-done', facts)
}

function status(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const { channel } = wish
  if (!offered(channel)) return notOffered(conversation, channel, facts)
  const locationIds = wish.locations
    .filter(({ isExcluded }) => !isExcluded)
    .flatMap((mention) => mention.locationIds)
  let current = conversation
  for (const { said, locationIds: ids } of wish.locations)
    if (ids.length === 0)
      current = say(current, facts.now, { from: 'bot', kind: 'unknown-location', said }).conversation
  const shown = standings(facts, channel, locationIds)
  const content: FromBot = {
    from: 'bot',
    kind: 'status',
    channel,
    channels: facts.channels.filter((health) => channel === null || health.channel === channel),
    standings: shown,
    isOnline: facts.isOnline,
  }
  const said = say(
    current,
    facts.now,
    content,
    shown === null ? [signIn] : [openButton({ to: 'integrations' })],
  )
  if (shown !== null || current.dialogue.step !== 'idle') return nothing(said.conversation)
  return to(said.conversation, { step: 'sign-in', messageId: said.id, wish: 'status' })
}

function answer(conversation: Conversation, topic: Topic, wish: Wish, facts: Facts): Turn {
  if (topic === 'connect' && !offered(wish.channel)) return notOffered(conversation, wish.channel, facts)
  const { content, buttons } = answerTo(
    narrowTopic(topic, wish),
    wish.channel,
    facts,
    wish.locations.flatMap(({ locationIds }) => locationIds),
  )
  return nothing(say(conversation, facts.now, content, buttons).conversation)
}

function notOffered(conversation: Conversation, channel: NamedChannel, facts: Facts): Turn {
  const content = { from: 'bot', kind: 'channel-not-offered', channel } as const
  return nothing(say(conversation, facts.now, content, [openButton({ to: 'contacts' })]).conversation)
}

function talk(
  conversation: Conversation,
  reply: Extract<FromBot, { kind: 'talk' }>['reply'],
  facts: Facts,
): Turn {
  const buttons = reply === 'thanks' || reply === 'no' ? [] : suggestions(facts)
  return nothing(say(conversation, facts.now, { from: 'bot', kind: 'talk', reply }, buttons).conversation)
}

function notUnderstood(conversation: Conversation, facts: Facts): Turn {
  const again = conversation.misunderstood > 0
  const said = say(conversation, facts.now, { from: 'bot', kind: 'not-understood', again }, [
    ...suggestions(facts),
    ...(again ? [contactSupport] : []),
  ])
  return nothing({ ...said.conversation, misunderstood: conversation.misunderstood + 1 })
}
