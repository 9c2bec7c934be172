import type { CutOff } from '../integration/activation.ts'
import { type GoLiveCheck, goLiveChecks, unproven } from '../integration/go-live.ts'
import type { Channel } from '../channel.ts'
import { begin, checkAgain } from './activation-start.ts'
import { cancel, confirm, openButton } from './buttons.ts'
import type { ActivationWish, Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import { obstacleOf } from './obstacles.ts'
import { locationNameOf } from './standings.ts'
import { type At, nothing, say, settle, to } from './turn.ts'

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
 * [Confirm] on the warning that is shown now: the only way to an `activate` effect. What changed since it was shown
 * stops it: the session, the line, a location, or a check of this device.
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
  const locations = locationIds.map((id) => locationNameOf(facts, id))
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
      said: locationNameOf(facts, id).name,
      locationIds: [id],
      isAmbiguous: false,
      isExcluded: false,
    })),
  }
}
