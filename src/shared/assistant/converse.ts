import { assertNever } from '../result.ts'
import { activateSelected, checked, chooseLocations, tick } from './activation-choice.ts'
import { answered, askAgain, unanswered, watched } from './activation-outcome.ts'
import { begin, cancelled } from './activation-start.ts'
import { confirmed, warn } from './activation-warning.ts'
import { asksAllergies, tellAllergies } from './allergy-question.ts'
import { askButton, openButton, signIn, startActivation } from './buttons.ts'
import { answerTo } from './answers.ts'
import { asksSpecialHours } from './special-hours.ts'
import type { ChatEvent, Conversation, Turn } from './conversation.ts'
import { dishesFound } from './dish-reply.ts'
import type { Facts } from './facts.ts'
import type { Intent, NamedChannel } from './intents.ts'
import type { ButtonAction } from './messages.ts'
import { askFigures, figuresAnswered, figuresFollowUp } from './figures-reply.ts'
import { askedOrder, besidesTheOrder, orderFound, tellOrder } from './order-reply.ts'
import { modeConfirmed, modeSet } from './pausing.ts'
import { recognise } from './recognise.ts'
import { replyTo } from './replies.ts'
import { restored } from './restored.ts'
import { suggestions } from './suggestions.ts'
import { longestText } from './tokens.ts'
import { change, nothing, say, settle, to } from './turn.ts'

/** A chat that begins. */
export function newConversation(facts: Facts): Conversation {
  return welcome({ messages: [], nextNumber: 1, dialogue: { step: 'idle' }, misunderstood: 0 }, facts)
}

const welcome = (conversation: Conversation, facts: Facts): Conversation =>
  say(conversation, facts.now, { from: 'bot', kind: 'welcome' }, suggestions(facts)).conversation

/**
 * What a chat becomes, and what must happen. Pure; the panel performs the effects and reports back. No text ever leads
 * to an `activate` effect, only [Confirm] on the warning that is shown at that moment (R132).
 */
export function converse(conversation: Conversation, event: ChatEvent, facts: Facts): Turn {
  const { dialogue } = conversation
  switch (event.type) {
    case 'said':
      return said(conversation, event.text, facts)
    case 'pressed':
      return pressed(conversation, event.messageId, event.buttonId, facts)
    case 'ticked':
      return dialogue.step === 'choosing' && dialogue.messageId === event.messageId
        ? tick(conversation, dialogue, event.locationIds)
        : nothing(conversation)
    case 'check-step':
      if (dialogue.step !== 'checking' || dialogue.messageId !== event.id) return nothing(conversation)
      return nothing(
        change(conversation, event.id, (message) =>
          message.from === 'bot' && message.kind === 'checking'
            ? { ...message, steps: { ...message.steps, [event.step]: event.state } }
            : message,
        ),
      )
    case 'checked':
      return dialogue.step === 'checking' && dialogue.messageId === event.id
        ? checked(conversation, dialogue, event, facts)
        : nothing(conversation)
    case 'check-failed': {
      if (dialogue.step !== 'checking' || dialogue.messageId !== event.id) return nothing(conversation)
      if (event.problem === 'SIGNED_OUT')
        return begin(conversation, dialogue.wish, { ...facts, manager: null })
      const failed = say(
        conversation,
        facts.now,
        { from: 'bot', kind: 'check-failed', problem: event.problem },
        [
          startActivation('check-again', dialogue.wish.channel),
          ...(event.problem === 'SIGN_IN_AGAIN' ? [openButton({ to: 'integrations' })] : []),
        ],
      )
      return to(failed.conversation, { step: 'idle' })
    }
    case 'cut-offs':
      return dialogue.step === 'looking-up' && dialogue.messageId === event.id
        ? warn(conversation, dialogue, event.cutOffs, facts)
        : nothing(conversation)
    case 'cut-offs-failed': {
      if (dialogue.step !== 'looking-up' || dialogue.messageId !== event.id) return nothing(conversation)
      // Nobody confirms what could not be named (B12).
      const content = { from: 'bot', kind: 'not-started', problem: event.problem } as const
      const failed = say(conversation, facts.now, content, [startActivation('check-again', dialogue.channel)])
      return to(failed.conversation, { step: 'idle' })
    }
    case 'activation-result':
      return dialogue.step === 'activating' && dialogue.messageId === event.id
        ? answered(conversation, dialogue, event.results, facts)
        : nothing(conversation)
    case 'activation-failed':
      return dialogue.step === 'activating' && dialogue.messageId === event.id
        ? unanswered(conversation, dialogue, event.problem, facts)
        : nothing(conversation)
    case 'figures':
      return figuresAnswered(conversation, event.id, event.answer)
    case 'order-found':
      return orderFound(conversation, event.id, event.answer)
    case 'dishes-found':
      return dishesFound(conversation, event.id, event.answer)
    case 'mode-set':
      return modeSet(conversation, event.id, event.outcome)
    case 'facts-changed':
      return dialogue.step === 'activating' ? watched(conversation, dialogue, facts) : nothing(conversation)
    case 'manager-signed-in':
      return managerIsHere(conversation, facts)
    case 'manager-left':
      return managerLeft(conversation, facts)
    case 'restarted':
      return restored(conversation, facts)
    case 'cleared':
      // An activation under way is still told of; anything else is let go.
      return dialogue.step === 'activating'
        ? nothing({
            ...conversation,
            messages: conversation.messages.filter(({ id }) => id === dialogue.messageId),
          })
        : nothing(
            welcome({ ...conversation, messages: [], dialogue: { step: 'idle' }, misunderstood: 0 }, facts),
          )
    default:
      return assertNever(event)
  }
}

function said(conversation: Conversation, text: string, facts: Facts): Turn {
  const current = say(conversation, facts.now, {
    from: 'person',
    kind: 'said',
    text: text.slice(0, longestText),
  }).conversation
  const spoken = conversation.language ?? facts.language
  const heard = recognise(text, { locations: facts.locations, language: spoken })
  if (heard.language === 'other')
    return nothing(
      say(current, facts.now, { from: 'bot', kind: 'language-note' }, suggestions(facts)).conversation,
    )
  const { language } = heard
  const begun = nothing({ ...current, language })
  if (asksAllergies(text)) return tellAllergies(begun.conversation, text, facts)
  if (asksSpecialHours(text, heard.intents)) {
    const named = heard.locations.flatMap(({ locationIds, isExcluded }) => (isExcluded ? [] : locationIds))
    const { content, buttons } = answerTo('special-hours', heard.channel, facts, named)
    return nothing({ ...say(begun.conversation, facts.now, content, buttons).conversation, misunderstood: 0 })
  }
  const goesOn = figuresFollowUp(conversation, text, heard, facts)
  if (goesOn !== null) return askFigures({ ...begun.conversation, misunderstood: 0 }, goesOn, facts)
  const number = askedOrder(text, heard.intents)
  const told =
    number === null ? begun : tellOrder(begun.conversation, number, { text, intents: heard.intents }, facts)
  const asked = number === null ? heard.intents : besidesTheOrder(heard.intents)
  return asked.reduce<Turn>((turn, { intent, isNegated, channel, orElse = [] }) => {
    const { locations, isEverywhere } = heard
    const wish = { intent, isNegated, channel, locations, isEverywhere, text }
    const next = orOffered(replyTo(turn.conversation, wish, facts), orElse, channel, facts)
    return { conversation: next.conversation, effects: [...turn.effects, ...next.effects] }
  }, told)
}

/** With the questions that may have been meant instead; while a dialogue waits for its own button it stands alone. */
function orOffered(turn: Turn, orElse: readonly Intent[], channel: NamedChannel | null, facts: Facts): Turn {
  if (orElse.length === 0 || turn.conversation.dialogue.step !== 'idle') return turn
  const buttons = orElse.map((intent) => askButton(intent, channel))
  const { conversation } = say(turn.conversation, facts.now, { from: 'bot', kind: 'or-this' }, buttons)
  return { ...turn, conversation }
}

/** Only a button its message still carries does anything. */
function pressed(conversation: Conversation, messageId: string, buttonId: string, facts: Facts): Turn {
  const message = conversation.messages.find(({ id }) => id === messageId)
  const button = message?.buttons.find(({ id }) => id === buttonId)
  return button ? done(conversation, messageId, button.does, facts) : nothing(conversation)
}

function done(conversation: Conversation, messageId: string, action: ButtonAction, facts: Facts): Turn {
  const { dialogue } = conversation
  const isShownNow = dialogue.step !== 'idle' && dialogue.messageId === messageId
  switch (action.type) {
    case 'choose-channel':
      return dialogue.step === 'stores' && isShownNow
        ? chooseLocations(conversation, dialogue, facts)
        : nothing(conversation)
    case 'activate-ticked':
      return dialogue.step === 'choosing' && isShownNow
        ? activateSelected(conversation, dialogue, facts)
        : nothing(conversation)
    case 'confirm':
      return dialogue.step === 'warning' && isShownNow
        ? confirmed(conversation, dialogue, facts)
        : nothing(conversation)
    case 'set-mode':
      return dialogue.step === 'pausing' && isShownNow
        ? modeConfirmed(conversation, dialogue, action.mode, facts)
        : nothing(conversation)
    case 'cancel':
      return isShownNow ? cancelled(conversation, facts) : nothing(conversation)
    case 'start-activation': {
      const { channel } = action
      const wish = {
        intent: 'activate-more',
        isNegated: false,
        channel,
        locations: [],
        isEverywhere: false,
      } as const
      return replyTo(conversation, wish, facts)
    }
    case 'ask-outcome':
      return dialogue.step === 'activating' ? askAgain(conversation, dialogue) : nothing(conversation)
    case 'sign-in':
      return { conversation, effects: [{ type: 'ask-for-manager' }] }
    case 'ask': {
      const { intent, channel } = action
      const asked = say(conversation, facts.now, { from: 'person', kind: 'asked', intent }).conversation
      return replyTo(asked, { intent, channel, isNegated: false, locations: [], isEverywhere: false }, facts)
    }
    case 'open':
      return { conversation, effects: [{ type: 'open', place: action.place }] }
    default:
      return assertNever(action)
  }
}

/** Goes on where the sign-in was needed. */
function managerIsHere(conversation: Conversation, facts: Facts): Turn {
  const { dialogue } = conversation
  if (facts.manager === null) return nothing(conversation)
  if (dialogue.step === 'activating') return askAgain(conversation, dialogue)
  if (dialogue.step !== 'sign-in') return nothing(conversation)
  const { name } = facts.manager
  const here = say(conversation, facts.now, { from: 'bot', kind: 'signed-in', name }).conversation
  const { wish } = dialogue
  if (wish !== 'status' && 'figures' in wish)
    return askFigures({ ...here, dialogue: { step: 'idle' } }, wish.figures, facts)
  if (wish !== 'status') return begin(here, wish, facts)
  const status = {
    intent: 'status',
    isNegated: false,
    channel: null,
    locations: [],
    isEverywhere: false,
  } as const
  return replyTo({ ...here, dialogue: { step: 'idle' } }, status, facts)
}

/** What a manager had begun waits for one; what was confirmed goes on without. */
function managerLeft(conversation: Conversation, facts: Facts): Turn {
  const { dialogue } = conversation
  if (
    dialogue.step === 'idle' ||
    dialogue.step === 'sign-in' ||
    dialogue.step === 'pausing' ||
    dialogue.step === 'activating'
  )
    return nothing(conversation)
  const wish =
    'wish' in dialogue ? dialogue.wish : { channel: dialogue.channel, locations: [], isEverywhere: false }
  const left = say(conversation, facts.now, { from: 'bot', kind: 'signed-out' }, [signIn])
  return to(settle(left.conversation, dialogue.messageId), { step: 'sign-in', messageId: left.id, wish })
}
