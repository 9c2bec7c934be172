import { presets } from './order-presets.ts'

/** What a tester can have ordered at Uber Eats by one press: DoorDash's kinds, and what only Uber's orders have. */
export const uberPresets = [
  ...presets.filter((preset) => preset !== 'huge-id'),
  'structured-allergy',
  'removed-default',
  'two-carts',
  'dine-in',
] as const
export type UberPreset = (typeof uberPresets)[number]
