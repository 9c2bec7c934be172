import { z } from 'zod'

/** Who works here. A manager may do everything, and alone signs in to the Dashboard. */
export const roles = ['staff', 'supervisor', 'manager'] as const
export type Role = (typeof roles)[number]

/**
 * What a manager may keep for some.
 * - `accept`: accept an order
 * - `refuse`: refuse or cancel one, or take an item off it
 * - `sold-out`: take off sale what is out, and bring it back
 * - `pause`: busy and pause
 * - `printers`: add, change and remove printers
 * - `money`: what costs or brings money: acceptance by itself, preparation time, the end of the day, a location, how the
 *   program opens
 */
export const actions = ['accept', 'refuse', 'sold-out', 'pause', 'printers', 'money'] as const
export type Action = (typeof actions)[number]

/** The least somebody has to be for an action; `anyone` asks nobody who it is. */
export const levels = ['anyone', ...roles] as const
export type Level = (typeof levels)[number]

export const permissions = z.object(
  Object.fromEntries(actions.map((action) => [action, z.enum(levels)])) as Record<
    Action,
    z.ZodEnum<{ [Each in Level]: Each }>
  >,
)
export type Permissions = z.infer<typeof permissions>

/** Nothing is locked in front of an order that rings unless a manager wants it so. */
export const usualPermissions: Permissions = {
  accept: 'anyone',
  refuse: 'anyone',
  'sold-out': 'anyone',
  pause: 'anyone',
  printers: 'supervisor',
  money: 'manager',
}

/** Whether a person may do it; null is whoever stands at a screen and has not said who it is. Pure. */
export function can(person: { role: Role } | null, action: Action, allowed: Permissions): boolean {
  return levels.indexOf(person?.role ?? 'anyone') >= levels.indexOf(allowed[action])
}

/**
 * Whether one approval lets several changes through for some minutes. What is done to orders and to what is sold needs
 * one each: the history names who did it, and the next at the screen is often somebody else.
 */
export function isLasting(action: Action): boolean {
  return action === 'printers' || action === 'money'
}
