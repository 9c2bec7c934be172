import type { ExclusionCode, OnboardingStatus } from '#shared/doordash/onboarding.ts'
import type { Store } from '../../world/stores.ts'
import { menuFacts } from '../menus/facts.ts'
import { openHoursOf } from '../../world/filed-menu.ts'
import { badHours, isOpenLongEnough } from '../../world/hours.ts'

export type Exclusion = { code: ExclusionCode; details: string }

/** The steps between connecting and QA's verdict, in DoorDash's order (section 13). */
export const qaSteps = [
  'INTEGRATION_REQUESTED',
  'STORE_CONNECTED',
  'MENU_REQUESTED',
  'MENU_IMPORTED',
  'HOURS_SET',
  'MENU_AUDIT',
  'MENU_QUALIFIED',
] as const satisfies readonly OnboardingStatus[]
export type QaStep = (typeof qaSteps)[number]

/** The step that is not reached for this reason, and DoorDash's words. */
const exclusions: Record<ExclusionCode, { insteadOf: QaStep; details: string }> = {
  DUPLICATE_LOCATION_ID: {
    insteadOf: 'STORE_CONNECTED',
    details: 'Another store already uses this location id.',
  },
  VIRTUAL_BRAND_DETECTED: {
    insteadOf: 'STORE_CONNECTED',
    details: 'The store is a virtual brand that shares its location with another one.',
  },
  SELF_DELIVERY_DETECTED: {
    insteadOf: 'STORE_CONNECTED',
    details: 'The store delivers with its own couriers.',
  },
  DOORDASH_DRIVE_STORE: { insteadOf: 'STORE_CONNECTED', details: 'The store is a DoorDash Drive store.' },
  STORE_LIVE_ON_REQUESTED_POS_PROVIDER: {
    insteadOf: 'STORE_CONNECTED',
    details: 'The store is already live on this provider.',
  },
  SFDC_ACCOUNT_RECORD_NOT_FOUND: {
    insteadOf: 'STORE_CONNECTED',
    details: 'The store has no active account: its sign-up is not finished.',
  },
  MENU_PULLING_REQUEST_FAILURE: {
    insteadOf: 'MENU_IMPORTED',
    details: 'The menu could not be fetched.',
  },
  MENU_BLANK_FAILURE: { insteadOf: 'MENU_IMPORTED', details: 'The menu has no items.' },
  STORE_HOURS_NOT_POPULATED_FAILURE: {
    insteadOf: 'HOURS_SET',
    details: 'The menu is open less than 30 minutes a week.',
  },
  MENU_JOB_FAILURE: { insteadOf: 'MENU_QUALIFIED', details: 'The menu job failed.' },
}

/** What keeps this store from reaching the step, or null. QA's settings decide; left alone, it looks at the store. */
export function whatStops(store: Store, step: QaStep): Exclusion | null {
  switch (store.qa.verdict) {
    case 'pass':
      return null
    case 'fail': {
      const code = store.qa.exclusionCode
      const { insteadOf } = exclusions[code]
      // Told so late that the step itself is behind it, it fails at the next.
      return qaSteps.indexOf(step) < qaSteps.indexOf(insteadOf) ? null : exclude(code)
    }
    case 'never':
    case 'auto':
      return whatIsWrong(store, step)
  }
}

function whatIsWrong(store: Store, step: QaStep): Exclusion | null {
  const menu = menuFacts(store)
  const hours = openHoursOf(store)
  const bad = badHours(hours)
  if (step === 'STORE_CONNECTED' && !(store.isSignupComplete && store.isActive))
    return exclude('SFDC_ACCOUNT_RECORD_NOT_FOUND')
  if (step === 'MENU_IMPORTED' && menu === null) return exclude('MENU_PULLING_REQUEST_FAILURE')
  if (step === 'MENU_IMPORTED' && menu?.item_count === 0) return exclude('MENU_BLANK_FAILURE')
  if (step === 'HOURS_SET' && bad.length > 0)
    return exclude('MENU_JOB_FAILURE', bad.map((words) => `open_hours: ${words}`).join('; '))
  if (step === 'HOURS_SET' && !isOpenLongEnough(hours)) return exclude('STORE_HOURS_NOT_POPULATED_FAILURE')
  if (step === 'MENU_QUALIFIED' && (menu?.empty_elements ?? 0) > 0)
    return exclude('MENU_JOB_FAILURE', 'The menu has empty elements: a category without items.')
  return null
}

/** An exclusion in DoorDash's words. */
export function exclude(code: ExclusionCode, details = exclusions[code].details): Exclusion {
  return { code, details }
}
