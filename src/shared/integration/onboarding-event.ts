import type { IntegrationEvent, QaAlert } from './integration.ts'

/** Which of the four alerts an exclusion code of DoorDash's means; codes nobody knows are integration errors (R144). */
export function alertOf(exclusionCode: string | null): QaAlert {
  switch (exclusionCode) {
    case 'STORE_HOURS_NOT_POPULATED_FAILURE':
      return 'hours-missing'
    case 'MENU_BLANK_FAILURE':
      return 'menu-empty'
    case 'MENU_PULLING_REQUEST_FAILURE':
    case 'MENU_JOB_FAILURE':
      return 'import-failed'
    default:
      return 'integration-error'
  }
}

/**
 * What an onboarding status of DoorDash's means for our integration; null for the steps between, and for statuses
 * nobody knows yet (doordash-marketplace.md section 13).
 */
export function eventOf(onboarding: {
  status: string
  exclusion_code: string | null
  details: string | null
}): IntegrationEvent | null {
  const reason = { code: onboarding.exclusion_code, details: onboarding.details }
  switch (onboarding.status) {
    case 'MENU_QUALIFIED':
      return { type: 'qa-passed' }
    case 'MENU_BLOCK':
      return { type: 'qa-failed', alert: alertOf(onboarding.exclusion_code), ...reason }
    case 'INTEGRATION_ACTIVATED':
      return { type: 'activated' }
    case 'ACTIVATION_BLOCK':
      return { type: 'activation-failed', ...reason }
    case 'ABANDONED':
      return { type: 'blocked', ...reason }
    default:
      return null
  }
}
