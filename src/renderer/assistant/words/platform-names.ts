import { channelNames } from '#shared/channel.ts'
import type { NamedChannel } from '#shared/assistant/intents.ts'
import { type Contact, contacts } from '#shared/support/contacts.ts'

/** What each platform is called, in every language. */
export const platformNames: Record<NamedChannel, Contact['platform']> = {
  ...channelNames,
  grubhub: 'Grubhub',
  chownow: 'ChowNow',
  skip: 'Skip the Dishes',
}

/** How each platform is reached (R165 to R169). */
export function contactOf(channel: NamedChannel): Contact | undefined {
  return contacts.find(({ platform }) => platform === platformNames[channel])
}
