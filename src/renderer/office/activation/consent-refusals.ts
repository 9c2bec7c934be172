import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Why the stores of `name` (the channel) could not be listed or chosen; null for what is said the same everywhere. */
export function consentRefusalWords(code: string, name: string): MessageDescriptor | null {
  switch (code) {
    case 'SIGN_IN_AGAIN':
      return msg`${name} no longer accepts this sign-in. Sign in again.`
    case 'DENIED':
      return msg`${name} does not let this account see its stores. Sign in with the account that manages the restaurant.`
    case 'UNREACHABLE':
      return msg`${name} does not answer right now. Check the internet connection and try again in a minute.`
    case 'UNKNOWN_STORE':
      return msg`${name} no longer lists this store for the account you signed in with.`
    case 'STORE_TAKEN':
      return msg`Another location already receives the orders of this store.`
    case 'LOCATION_TAKEN':
      return msg`This location already receives the orders of another store. Disconnect that one first.`
    case 'NOT_SET_UP':
      return msg`${name} is not set up on this station. Contact support: it needs its key.`
    case 'PORT_TAKEN':
      return msg`Another program on this machine uses the address the sign-in comes back to. Close it, then sign in again.`
    case 'GATEWAY_AWAY':
      return msg`The gateway does not answer right now, and the sign-in would come back to it. Check the internet connection and try again in a minute.`
    default:
      return null
  }
}
