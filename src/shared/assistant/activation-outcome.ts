import type { ActivationResult } from '../integration/activation.ts'
import type { Channel } from '../channel.ts'
import type { IntegrationState } from '../integration/integration.ts'
import { checkAgain } from './activation-start.ts'
import { askOutcome, connectAnother, contactSupport, signIn, startActivation } from './buttons.ts'
import type { Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { CallProblem, Outcome, LocationName } from './messages.ts'
import { obstacleOf } from './obstacles.ts'
import { type At, change, idle, nothing, say, settle, to } from './turn.ts'

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

/**
 * The integrations changed: some may have an outcome now. One that has not begun may be about to, so it still waits.
 */
export function watched(conversation: Conversation, at: At<'activating'>, facts: Facts): Turn {
  return settled(conversation, at, facts, ({ locationId }) => {
    const view = facts.integrations?.find(
      (each) => each.locationId === locationId && each.channel === at.channel,
    )
    if (!view || outcomeOf(view.state, 'under-way') === 'under-way') return null
    const sentAt = conversation.messages.find(({ id }) => id === at.messageId)?.at ?? 0
    // A failure from before this attempt says nothing about it.
    if (view.state !== 'active' && (view.since ?? 0) < sentAt) return null
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
  news: (location: LocationName) => Pick<Outcome, 'outcome' | 'code' | 'details'> | null,
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
    [
      ...(isMoreLeft(at.channel, outcomes, facts) ? [startActivation('activate-more', at.channel)] : []),
      connectAnother,
    ],
  ).conversation
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed' || outcome === 'blocked')
  if (failed.length === 0) return to(result, idle)
  const error = { from: 'bot', kind: 'activation-error', channel: at.channel, outcomes: failed } as const
  return to(say(result, facts.now, error, [contactSupport]).conversation, idle)
}

/** Whether anything is left to activate; without a manager nobody knows. */
function isMoreLeft(channel: Channel, outcomes: readonly Outcome[], { integrations }: Facts): boolean {
  const isDone = (locationId: string) =>
    outcomes.some((one) => one.locationId === locationId && one.outcome === 'active')
  // What did not come about can be tried again.
  const isOpen = outcomes.some(({ outcome }) => outcome === 'failed' || outcome === 'not-started')
  return (
    isOpen ||
    integrations === null ||
    integrations.some(
      (view) => view.channel === channel && obstacleOf(view) === null && !isDone(view.locationId),
    )
  )
}

/**
 * The call brought no answer. Where it is certain that nothing began it says so; else it asks, and never sends again.
 */
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
