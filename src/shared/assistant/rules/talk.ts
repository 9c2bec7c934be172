import type { Rules } from './rule-list.ts'

/** Small talk: counts only where no other rule holds. */
export const talk = {
  cancel: ['cancel + short', 'cancel activate + channel integration store broken not receive want'],
  yes: ['yes short !thanks'],
  no: ['no short + thanks'],
  thanks: ['thanks + short'],
  greeting: ['greeting'],
  help: ['help'],
} as const satisfies Rules
