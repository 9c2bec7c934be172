import type { Effect } from '#shared/order/step.ts'
import type { Command } from '../store/outbox.ts'

/** What an effect has the channel told, and not before when (epoch ms); null when it tells nothing. Pure. */
export function commandOf(effect: Effect, now: number): { command: Command; notBefore: number } | null {
  switch (effect.type) {
    case 'confirm':
      return { command: { kind: 'confirm', readyBy: effect.readyBy }, notBefore: now }
    case 'refuse': {
      const { reason, itemId, details, notBefore } = effect
      return { command: { kind: 'refuse', reason, itemId, details }, notBefore }
    }
    case 'tell-ready':
      return { command: { kind: 'tell-ready' }, notBefore: effect.notBefore }
    case 'cancel': {
      const { reason, details, notBefore } = effect
      return { command: { kind: 'cancel', reason, details }, notBefore }
    }
    case 'adjust':
      return { command: { kind: 'adjust', nth: effect.nth }, notBefore: now }
    case 'tell-time':
      return { command: { kind: 'tell-time', readyBy: effect.readyBy }, notBefore: now }
    case 'amend-confirm':
    case 'withdraw':
    case 'print':
      return null
  }
}
