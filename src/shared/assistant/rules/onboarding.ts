import type { Rules } from './rule-list.ts'

/** Questions on the way to being live: connecting, codes, roles, checks. */
export const onboarding = {
  eligibility: ['readiness !pause + channel connect activate want store'],
  'store-id': ['id + store where channel', 'number store !phone + where channel', 'number portal + where'],
  'popup-blocked': [
    'popup + blocked broken not channel receive password',
    'open not !hours !store !menu !printer !sound !orders',
    'authorize + not receive open empty broken',
  ],
  'code-not-arriving': [
    'code + not receive inbox broken where long channel password qa phone',
    'inbox not receive',
  ],
  'role-not-allowed': [
    'role !support + not account channel connect broken password someone dashboard readiness',
    'account broken channel',
  ],
  'qa-how-long': [
    'qa + long channel store broken not menu how-long',
    'how-long + live channel connect activate store check',
  ],
  'integration-error': [
    'integration broken + channel store down why live activate',
    'connect broken + store channel integration want',
    'store broken + integration connect live channel',
    'banner broken',
    'store|integration blocked',
  ],
  'common-errors': ['errors', 'lost + channel integration store', 'broken + asked why'],
  login: [
    'password + forgot not broken dashboard edit where',
    'dashboard not|forgot',
    'account forgot|blocked',
  ],
} as const satisfies Rules
