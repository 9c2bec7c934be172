import { describe, expect, it } from 'vitest'
import { actions, can, levels, roles, usualPermissions } from './permissions.ts'

describe('who may do what', () => {
  it('by default nothing that an order or the kitchen needs asks who it is', () => {
    const free = actions.filter((action) => can(null, action, usualPermissions))
    expect(free).toEqual(['accept', 'refuse', 'sold-out', 'pause'])
  })

  it('a manager may do everything, whatever is set', () => {
    for (const level of levels)
      for (const action of actions)
        expect(can({ role: 'manager' }, action, { ...usualPermissions, [action]: level })).toBe(true)
  })

  it.each([
    ['anyone', [true, true, true, true]],
    ['staff', [false, true, true, true]],
    ['supervisor', [false, false, true, true]],
    ['manager', [false, false, false, true]],
  ] as const)('kept for %s, it is open to those and to all above', (level, open) => {
    const allowed = { ...usualPermissions, refuse: level }
    const people = [null, ...roles.map((role) => ({ role }))]
    expect(people.map((person) => can(person, 'refuse', allowed))).toEqual(open)
  })
})
