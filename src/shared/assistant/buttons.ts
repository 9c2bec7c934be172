import type { Channel } from '../channel.ts'
import type { ServiceMode } from '../pause/mode.ts'
import type { Intent, NamedChannel } from './intents.ts'
import type { Button } from './messages.ts'
import type { Destination } from './destinations.ts'

/** A button that leads somewhere. */
export function openButton(place: Destination): Button {
  return { id: `open-${place.to}${suffixOf(place)}`, does: { type: 'open', place } }
}

function suffixOf(place: Destination): string {
  switch (place.to) {
    case 'guide':
      return `-${place.article}`
    case 'disconnect':
      return `-${place.locationId}`
    case 'take-off':
      return `-${place.kind}-${place.sellableId}`
    case 'order':
      return `-${place.orderId}`
    default:
      return ''
  }
}

/** Changes how orders come in, as the question over it says. */
export function setMode(mode: ServiceMode): Button {
  const minutes = mode.type !== 'normal' && mode.end.type === 'minutes' ? `-${mode.end.minutes}` : ''
  return { id: `set-${mode.type}${minutes}`, does: { type: 'set-mode', mode } }
}

/** A suggested question. */
export function askButton(intent: Intent, channel: NamedChannel | null = null): Button {
  return {
    id: channel === null ? `ask-${intent}` : `ask-${intent}-${channel}`,
    does: { type: 'ask', intent, channel },
  }
}

export const signIn: Button = { id: 'sign-in', does: { type: 'sign-in' } }
export const cancel: Button = { id: 'cancel', does: { type: 'cancel' } }
export const confirm: Button = { id: 'confirm', does: { type: 'confirm' } }
export const activateTicked: Button = { id: 'activate', does: { type: 'activate-ticked' } }
export const askOutcome: Button = { id: 'ask-outcome', does: { type: 'ask-outcome' } }
/** [Activate] under the heading of a channel (R126). */
export const chooseChannel = (channel: Channel): Button => ({
  id: `activate-${channel}`,
  does: { type: 'choose-channel', channel },
})
export const startActivation = (id: 'activate-more' | 'check-again', channel: Channel): Button => ({
  id,
  does: { type: 'start-activation', channel },
})
export const contactSupport = openButton({ to: 'guide', article: 'support' })
/** Or connect another integration (R134). */
export const connectAnother: Button = {
  id: 'connect-another',
  does: { type: 'open', place: { to: 'explore' } },
}
