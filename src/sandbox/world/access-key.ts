import { createHash } from 'node:crypto'
import type { AccessKey } from '#shared/doordash/api.ts'
import { createRandom } from './random.ts'

/**
 * The developer account every sandbox has. It does not depend on the seed: an app that saved the key
 * yesterday must find it valid today. It opens nothing but this stand-in.
 */
export function sandboxAccessKey(): AccessKey {
  const random = createRandom(0, 'developer account')
  return {
    developerId: random.uuid(),
    keyId: random.uuid(),
    signingSecret: createHash('sha256').update('order manager sandbox').digest('base64url'),
    providerType: 'order_manager_sandbox',
  }
}
