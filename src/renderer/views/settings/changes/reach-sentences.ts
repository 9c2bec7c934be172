import { msg } from '@lingui/core/macro'
import type { Sentences } from './sentences.ts'

type Setting =
  | 'webhook-secret'
  | 'webhook-secret-ended'
  | 'gateway-paired'
  | 'gateway-left'
  | 'screens-on'
  | 'screen-paired'
  | 'screen-changed'
  | 'screen-revoked'
  | 'pairing-locked'

/** Who reaches the station: channels, its gateway, other screens. */
export const reachSentences: Sentences<Setting> = {
  'webhook-secret': () => msg`Webhook secret changed`,
  'webhook-secret-ended': () => msg`Old webhook secret revoked`,
  'gateway-paired': ({ subject }) => msg`Paired with a gateway, as ${subject}`,
  'gateway-left': ({ subject }) => msg`Left the gateway, where it was ${subject}`,
  'screens-on': ({ after }) =>
    after === 'true' ? msg`Other screens may be used` : msg`Other screens may not be used any more`,
  'screen-paired': ({ subject }) => msg`Screen paired: ${subject}`,
  'screen-changed': ({ subject }) => msg`Screen ${subject} changed`,
  'screen-revoked': ({ subject }) => msg`Screen revoked: ${subject}`,
  'pairing-locked': () => msg`Too many wrong pairing codes: no screen could be paired for a while`,
}
