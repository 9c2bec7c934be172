import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Button } from '#shared/assistant/messages.ts'
import type { ServiceMode } from '#shared/pause/mode.ts'
import { assertNever } from '#shared/result.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Format } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { locationIn, useDevice } from '#renderer/station/device/device-store.ts'
import { intentWords } from './intent-words.ts'
import { destinationWords } from './destination-words.ts'
import { platformNames } from './platform-names.ts'

/** What a button of the chat says. */
export function buttonWords({ id, does }: Button, format: Format): MessageDescriptor {
  switch (does.type) {
    case 'choose-channel':
    case 'activate-ticked':
      return msg({ message: 'Activate', comment: 'button (R126, R129)' })
    case 'confirm':
      return msg({ message: 'Confirm', comment: 'button (R132)' })
    case 'set-mode':
      return modeWords(does.mode)
    case 'cancel':
      return msg`Cancel`
    case 'start-activation':
      return id === 'activate-more'
        ? msg({ message: 'Activate more locations', comment: 'button (R134)' })
        : msg`Check again`
    case 'ask-outcome':
      return msg`See the outcome`
    case 'sign-in':
      return msg({ message: 'Sign in', comment: 'button' })
    case 'ask':
      if (does.channel !== null) {
        const name = platformNames[does.channel]
        if (does.intent === 'activate') return msg`Help me activate ${name}`
        if (does.intent === 'status') return msg`How is ${name} doing?`
      }
      return intentWords[does.intent]
    case 'open':
      if (id === 'connect-another') return msg`Connect another integration`
      return destinationWords(does.place, nameOf(does.place, format))
    default:
      return assertNever(does)
  }
}

/** The location it is about; or when the order came, where its number does not name it alone. */
function nameOf(place: Extract<Button['does'], { type: 'open' }>['place'], format: Format): string {
  if (place.to === 'order') {
    if (place.received === null) return ''
    const { at, locationId } = place.received
    const zone = locationIn(useDevice.getState().state, locationId)?.timeZone ?? 'UTC'
    return when(at, zone, localDate(stationNow(), zone), format)
  }
  if (place.to !== 'disconnect') return ''
  const { state } = useDevice.getState()
  const location = state?.locations.find(({ id }) => id === place.locationId)
  return `${location?.name ?? place.locationId} · ${platformNames[place.channel]}`
}

/** What pressing it does, with its length where minutes were said. */
function modeWords(mode: ServiceMode): MessageDescriptor {
  if (mode.type === 'normal') return msg`Take orders as usual`
  const minutes = mode.end.type === 'minutes' ? mode.end.minutes : null
  if (mode.type === 'paused') return minutes === null ? msg`Pause orders` : msg`Pause for ${minutes} minutes`
  const { plusMinutes } = mode
  return minutes === null ? msg`Busy +${plusMinutes}` : msg`Busy +${plusMinutes} for ${minutes} minutes`
}
