import { describe, expect, it } from 'vitest'
import type { Intent } from './intents.ts'
import { read, type Sign } from './rule.ts'
import { actions } from './rules/actions.ts'
import { menus } from './rules/menus.ts'
import { onboarding } from './rules/onboarding.ts'
import { service } from './rules/service.ts'
import { talk } from './rules/talk.ts'
import { verdictOn } from './verdict.ts'

const intentOf = (signs: string) => verdictOn(new Set(signs.split(' ') as Sign[]))?.intent ?? null
const rules = [actions, onboarding, menus, service, talk].flatMap((group) =>
  (Object.entries(group) as [Intent, readonly string[]][]).flatMap(([intent, each]) =>
    each.flatMap((rule) => read(intent, rule)),
  ),
)

describe('the verdict on a clause (R121 to R123)', () => {
  it.each([
    ['names more concepts', 'menu empty', 'menu-empty'],
    ['names a rarer concept', 'orders cutlery', 'cutlery'],
    ['also counts what helps it', 'how-long live channel', 'qa-how-long'],
    ['names more of them, where they weigh the same', 'activate cancel', 'cancel'],
    ['stands first, where all else is the same', 'support phone', 'contact-support'],
    ['is no small talk, where anything else is said', 'greeting thanks channel alone', 'status'],
  ])('is of the rule that %s: %s', (_, signs, intent) => {
    expect(intentOf(signs)).toBe(intent)
  })

  it('is none where no rule holds, and holds back where a rule is excluded', () => {
    expect(verdictOn(new Set())).toBeNull()
    expect(intentOf('open not')).toBe('popup-blocked')
    expect(intentOf('open not hours')).toBe('menu-hours-missing')
  })

  it('is a small number for a concept many intents share, 100 and more for one that is only one intent', () => {
    expect(verdictOn(new Set<Sign>(['cutlery']))?.specificity).toBe(100)
    expect(verdictOn(new Set<Sign>(['orders']))?.specificity).toBeLessThan(50)
    expect(verdictOn(new Set<Sign>(['greeting']))?.specificity).toBe(0)
  })

  it.each(rules.map(({ intent, needs }) => [needs.join(' '), intent]))(
    'follows every rule where only that is said: %s is %s',
    (signs, intent) => {
      expect(intentOf(signs)).toBe(intent)
    },
  )
})

describe('a rule', () => {
  it('is read with its either-or, its exclusions and its helps', () => {
    expect(read('menu-hours-missing', 'hours missing|not !orders + menu not')).toEqual([
      {
        intent: 'menu-hours-missing',
        needs: ['hours', 'missing'],
        unless: ['orders'],
        helps: ['menu', 'not'],
      },
      { intent: 'menu-hours-missing', needs: ['hours', 'not'], unless: ['orders'], helps: ['menu'] },
    ])
  })

  it('that names what nothing finds is refused', () => {
    expect(() => read('status', 'statsu channel')).toThrow(/"statsu channel" of status names statsu/)
  })
})
