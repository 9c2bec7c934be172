import { leastOpenMinutes } from '../menu/hours.ts'

/** What a store must have before it can pass QA (R14 to R22); each problem names its requirement. */
export const readinessProblems = [
  'signup-unfinished',
  'store-inactive',
  'country-unsupported',
  'menu-missing',
  'menu-empty',
  'menu-empty-elements',
  'hours-missing',
  'hours-too-short',
] as const
export type ReadinessProblem = (typeof readinessProblems)[number]

/** Countries where a merchant can connect by himself (M12). */
export const selfServeCountries: readonly string[] = ['US', 'CA', 'AU']

/** Problems that stop a store before it is connected; the others are found and mended during QA. */
export const stoppingProblems: readonly ReadinessProblem[] = [
  'signup-unfinished',
  'store-inactive',
  'country-unsupported',
]

/** What is known of a store before it is connected. */
export type StoreFacts = {
  isSignupComplete: boolean
  isActive: boolean
  /** ISO 3166-1 alpha-2. */
  country: string
  menu: { itemCount: number; emptyElements: number; openMinutesPerWeek: number } | null
}

/** Everything that stands in the way, in the order a manager would mend it. */
export function readinessOf(store: StoreFacts): ReadinessProblem[] {
  const problems: ReadinessProblem[] = []
  if (!store.isSignupComplete) problems.push('signup-unfinished')
  if (!store.isActive) problems.push('store-inactive')
  if (!selfServeCountries.includes(store.country)) problems.push('country-unsupported')
  if (store.menu === null) return [...problems, 'menu-missing']
  if (store.menu.itemCount === 0) problems.push('menu-empty')
  if (store.menu.emptyElements > 0) problems.push('menu-empty-elements')
  if (store.menu.openMinutesPerWeek === 0) problems.push('hours-missing')
  else if (store.menu.openMinutesPerWeek < leastOpenMinutes) problems.push('hours-too-short')
  return problems
}
