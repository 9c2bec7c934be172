import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  Ban,
  ClockAlert,
  FileQuestion,
  FileX,
  Globe,
  type LucideIcon,
  PackageOpen,
  UserX,
} from 'lucide-react'
import type { ReadinessProblem } from '#shared/integration/readiness.ts'

type Look = { words: MessageDescriptor; next: MessageDescriptor; icon: LucideIcon }

/** What stands in a store's way (R14 to R22): in a word, and what to do about it. */
export const storeProblemLooks: Record<ReadinessProblem, Look> = {
  'signup-unfinished': {
    words: msg`Sign-up not finished`,
    next: msg`Finish the sign-up with DoorDash first.`,
    icon: UserX,
  },
  'store-inactive': {
    words: msg`Store not active`,
    next: msg`Ask DoorDash to activate this store first.`,
    icon: Ban,
  },
  'country-unsupported': {
    words: msg`Country not covered`,
    next: msg`Ask support to connect this store.`,
    icon: Globe,
  },
  'menu-missing': {
    words: msg`No menu on file`,
    next: msg`You can connect it; DoorDash's check stops until it has a menu.`,
    icon: FileQuestion,
  },
  'menu-empty': {
    words: msg`Menu empty`,
    next: msg`You can connect it; DoorDash's check stops until the menu has items.`,
    icon: FileX,
  },
  'menu-empty-elements': {
    words: msg`Empty elements in the menu`,
    next: msg`You can connect it; fill or remove empty categories before DoorDash's check.`,
    icon: PackageOpen,
  },
  'hours-missing': {
    words: msg`Menu hours missing`,
    next: msg`You can connect it and add the hours afterwards.`,
    icon: ClockAlert,
  },
  'hours-too-short': {
    words: msg`Less than 30 minutes a week`,
    next: msg`You can connect it and add hours afterwards.`,
    icon: ClockAlert,
  },
}

/** Codes of DoorDash's onboarding (doordash-marketplace.md section 13), of its answers, and of this station. */
const refusals: Record<string, MessageDescriptor | undefined> = {
  STORE_NOT_FOUND: msg`DoorDash no longer lists this store for the account.`,
  ALREADY_CONNECTED: msg`This store is connected already.`,
  SIGNUP_UNFINISHED: msg`The sign-up with DoorDash is not finished.`,
  STORE_INACTIVE: msg`The store is not active at DoorDash.`,
  COUNTRY_UNSUPPORTED: msg`Stores of this country are connected by support.`,
  NO_BRAND: msg`No brand was chosen.`,
  DUPLICATE_LOCATION_ID: msg`Another store already uses this location. Contact DoorDash support.`,
  VIRTUAL_BRAND_DETECTED: msg`The store is a virtual brand that shares its location with another one. Contact DoorDash support.`,
  SELF_DELIVERY_DETECTED: msg`The store delivers with its own couriers; DoorDash does not connect such stores through self-serve. Contact DoorDash support.`,
  DOORDASH_DRIVE_STORE: msg`This is a DoorDash Drive store, which cannot be connected through self-serve. Contact DoorDash support.`,
  STORE_LIVE_ON_REQUESTED_POS_PROVIDER: msg`The store is already live on this integration. Contact DoorDash support if you do not see it here.`,
  SFDC_ACCOUNT_RECORD_NOT_FOUND: msg`DoorDash has no active account for this store: finish its sign-up first.`,
  MENU_PULLING_REQUEST_FAILURE: msg`DoorDash could not fetch the menu.`,
  MENU_JOB_FAILURE: msg`DoorDash could not process the menu.`,
  MENU_BLANK_FAILURE: msg`The menu has no items.`,
  STORE_HOURS_NOT_POPULATED_FAILURE: msg`The menu is open less than 30 minutes a week.`,
  MENU_BLOCK: msg`DoorDash stopped at the menu. Fix the menu and export it again.`,
  ACTIVATION_BLOCK: msg`DoorDash does not allow the activation yet. Contact DoorDash support.`,
  ABANDONED: msg`DoorDash has taken the store off the integration. Connect it again.`,
  REVOKED: msg`The access to the store was taken away. Connect it again.`,
  STORE_NOT_ELIGIBLE: msg`The store does not meet the conditions yet.`,
  NOT_CONNECTED: msg`The store is not connected.`,
  NOT_SET_UP: msg`This channel is not set up on this device.`,
  SIGN_IN_AGAIN: msg`The account has to be signed in again.`,
  UNREACHABLE: msg`The channel could not be reached. Try again.`,
  ORDER_MANAGER_PENDING: msg`The store is connected and waits: we are not its order manager yet. This page follows it and says when it is done; until then its orders stay where they are.`,
  ORDER_MANAGER_OTHER: msg`Another application is the order manager of this store. Its orders come here once that one is replaced.`,
  ORDER_MANAGER_NONE: msg`Nobody is the order manager of this store: its orders are on its own tablet only.`,
  INTEGRATION_OFF: msg`The integration of this store was turned off: its orders do not come here.`,
  DEPROVISIONED: msg`The integration of this store was removed at the channel: its orders do not come here. Connect it again.`,
  DISCONNECTED_HERE: msg`It was disconnected here, on the Integrations page.`,
  GIVEN_WITH_KEY: msg`This store was given to the station with its key, so it is disconnected there and not here.`,
  STORE_NOT_YOURS: msg`The account that signed in may not change this store. Sign in with the account that manages it.`,
  CHANNEL_TROUBLE: msg`The channel is in trouble right now. It is asked again and again.`,
}

/** Our words for a code of DoorDash's or the station's about a store; null for one nobody knows yet. */
export function storeRefusalWords(code: string | null): MessageDescriptor | null {
  if (code === null) return null
  return refusals[code] ?? (/^HTTP_4\d\d$/.test(code) ? msg`The channel refused it.` : null)
}
