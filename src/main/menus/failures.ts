import type { ExportFailure, ExportFailureCode } from '#shared/menu/export.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import type { Said } from '../store/menu-exports.ts'
import { type Trouble, wordsOf } from '../channels/menus.ts'

/** Why a menu that was not taken was not; for troubles that waiting does not mend. */
export function failureOf(trouble: Trouble, paths: MenuPath[]): ExportFailure {
  return { code: codeOf(trouble), details: wordsOf(trouble), paths }
}

function codeOf(trouble: Trouble): ExportFailureCode {
  if (trouble.kind === 'sign-in-again') return 'sign-in-again'
  if (trouble.kind === 'denied') return 'no-access'
  if (trouble.kind !== 'rejected') return 'refused'
  if (trouble.status === 409) return 'push-pending'
  return trouble.status === 413 || trouble.status === 422 ? 'too-large' : 'refused'
}

/**
 * What a FAILURE of the channel's means. A menu whose hours alone were not taken is there, and its id counts
 * (doordash-marketplace.md section 10); which of the two it is, only the details tell, or the code of an onboarding.
 */
export function failureSaid({ code, details }: Said, paths: MenuPath[]): ExportFailure {
  const isAboutHours =
    code === 'STORE_HOURS_NOT_POPULATED_FAILURE' ||
    paths.some(([first]) => first === 'hours' || first === 'specialDays') ||
    /\bhours?\b|_hours\b/i.test(details ?? '')
  if (!isAboutHours) return { code: 'job-failed', details, paths }
  return { code: 'hours-failed', details, paths: paths.length > 0 ? paths : [['hours']] }
}
