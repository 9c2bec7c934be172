import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Contact } from '#shared/support/contacts.ts'

/** What each platform calls its support on the web (R165 to R169). */
export const contactWebWords: Record<Contact['web'], MessageDescriptor> = {
  'uber-eats-support': msg`Uber Eats support contact`,
  'doordash-merchant-support': msg`DoorDash merchant support`,
  'grubhub-support': msg`Grubhub support contact`,
  'chownow-support': msg`ChowNow support contact`,
  'skip-portal-chat': msg`Live chat in the Skip merchant portal`,
}
