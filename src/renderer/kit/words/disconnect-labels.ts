import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DisconnectLine } from '#shared/api/integrations.ts'

/** What each line says that is read out to support. */
export const disconnectWords: Record<DisconnectLine['label'], MessageDescriptor> = {
  reference: msg`Reference`,
  'requested-at': msg`Asked for at`,
  'requested-by': msg`Asked for by`,
  channel: msg`Channel`,
  brand: msg`Brand`,
  location: msg`Location`,
  address: msg`Address`,
  'location-id': msg`Location ID`,
  'store-id': msg`Store ID`,
  'onboarding-id': msg`Onboarding ID`,
}
