import { endpoints } from './endpoints.ts'

/** Kinds of calls of the app that a fault can be limited to. */
export const apiActions = [
  'confirm',
  'ready',
  'cancellation',
  'adjustment',
  'store',
  'onboarding',
  /** Pushing a menu, and reading menus back. */
  'menu',
  'menu-read',
  /** Taking off sale and bringing back, and reading it back. */
  'sold-out',
  'sold-out-read',
  /** Asking for a report, asking where it is, and fetching it. */
  'report',
  /** Every call at Uber Eats; asking for a token; reading an order; answering one. */
  'uber',
  'uber-token',
  'uber-read',
  'uber-answer',
] as const
export type ApiAction = (typeof apiActions)[number]

/** `onboarding` is both a webhook and what the app calls. */
export const faultTargets = [...new Set([...endpoints, ...apiActions])]
export type FaultTarget = (typeof faultTargets)[number]
