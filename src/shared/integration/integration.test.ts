import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exclusionCodes, onboardingStatuses } from '../doordash/onboarding.ts'
import {
  bannerOf,
  type Integration,
  type IntegrationEvent,
  integrationStates,
  integrationStep,
  isReadyToActivate,
  notConnected,
  qaAlerts,
} from './integration.ts'
import { alertOf, eventOf } from './onboarding-event.ts'
import { readinessOf } from './readiness.ts'
import { storeIdIn } from './store-id.ts'

const why = { code: null, details: null }
const events: IntegrationEvent[] = [
  { type: 'connecting', externalStoreId: '1', currentProvider: null },
  { type: 'connect-failed', ...why },
  { type: 'qa-started', onboardingId: 'o' },
  { type: 'qa-passed' },
  ...qaAlerts.map((alert) => ({ type: 'qa-failed' as const, alert, ...why })),
  { type: 'menu-exported-again' },
  { type: 'activating' },
  { type: 'activated' },
  { type: 'activation-failed', ...why },
  { type: 'blocked', ...why },
  { type: 'unblocked' },
  { type: 'deactivated', ...why },
]

function walk(...steps: IntegrationEvent[]): Integration {
  return steps.reduce(
    (current, event, index) => {
      const step = integrationStep(current, event, index)
      if (!step.ok) throw new Error(`${event.type} was refused in ${current.state}`)
      return step.integration
    },
    notConnected('centre', 'doordash', 0),
  )
}
const connect: IntegrationEvent[] = [
  { type: 'connecting', externalStoreId: '2390417', currentProvider: 'OldPOS' },
  { type: 'qa-started', onboardingId: 'o1' },
]

describe('the integration of a location', () => {
  it('goes from nothing over QA and "Not Activated" to active (R58, R61, R71, R103)', () => {
    expect(walk(...connect).state).toBe('qa_in_progress')
    const ready = walk(...connect, { type: 'qa-passed' })
    expect([ready.state, isReadyToActivate(ready)]).toEqual(['not_activated', true])
    expect(walk(...connect, { type: 'qa-passed' }, { type: 'activating' }, { type: 'activated' }).state).toBe(
      'active',
    )
  })

  it('that failed QA carries its alert, is never ready and cannot be activated before it is mended (R107, M3)', () => {
    for (const alert of qaAlerts) {
      const failed = walk(...connect, { type: 'qa-failed', alert, ...why })
      expect([failed.alert, isReadyToActivate(failed), bannerOf(failed)]).toEqual([alert, false, 'error'])
      expect(integrationStep(failed, { type: 'activating' }, 9)).toEqual({
        ok: false,
        refusal: 'wrong-state',
      })
      const mended = walk(
        ...connect,
        { type: 'qa-failed', alert, ...why },
        { type: 'menu-exported-again' },
        { type: 'qa-passed' },
      )
      expect(mended).toMatchObject({ state: 'not_activated', alert: null })
    }
  })

  it('tells an error, mended here, from a block, lifted by DoorDash (R106, M2)', () => {
    const banners = Object.fromEntries(integrationStates.map((state) => [state, bannerOf({ state })]))
    expect(banners).toMatchObject({
      blocked: 'blocked',
      qa_failed: 'error',
      activation_failed: 'error',
      active: null,
      not_activated: null,
    })
  })

  it('is never half-active and has no dead end, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (sequence) => {
        let integration = notConnected('centre', 'doordash', 0)
        for (const [index, event] of sequence.entries()) {
          const step = integrationStep(integration, event, index)
          if (step.ok) integration = step.integration
          expect(integration.alert !== null).toBe(integration.state === 'qa_failed')
          if (integration.state === 'active') expect(integration.externalStoreId).not.toBeNull()
        }
        // From everywhere it can be active in a few steps.
        const wayOut: IntegrationEvent[] = [
          { type: 'unblocked' },
          { type: 'connecting', externalStoreId: '1', currentProvider: null },
          { type: 'qa-started', onboardingId: 'o' },
          { type: 'qa-passed' },
          { type: 'activating' },
          { type: 'activated' },
        ]
        for (const event of wayOut) {
          const step = integrationStep(integration, event, 99)
          if (step.ok) integration = step.integration
        }
        expect(integration.state).toBe('active')
      }),
      { numRuns: 300 },
    )
  })
})

describe('what DoorDash says about an onboarding', () => {
  it('becomes one of the four alerts, or waits, or passes', () => {
    expect(alertOf('STORE_HOURS_NOT_POPULATED_FAILURE')).toBe('hours-missing')
    expect(alertOf('MENU_BLANK_FAILURE')).toBe('menu-empty')
    expect(alertOf('MENU_JOB_FAILURE')).toBe('import-failed')
    expect(alertOf('SOMETHING_NEW')).toBe('integration-error')
    for (const code of exclusionCodes) expect(qaAlerts).toContain(alertOf(code))
    for (const status of [...onboardingStatuses, 'NEVER_HEARD_OF']) {
      expect(() => eventOf({ status, exclusion_code: null, details: null })).not.toThrow()
    }
    expect(eventOf({ status: 'MENU_AUDIT', exclusion_code: null, details: null })).toBeNull()
    expect(eventOf({ status: 'MENU_QUALIFIED', exclusion_code: null, details: null })).toEqual({
      type: 'qa-passed',
    })
  })
})

describe('the readiness of a store', () => {
  const good = {
    isSignupComplete: true,
    isActive: true,
    country: 'CA',
    menu: { itemCount: 10, emptyElements: 0, openMinutesPerWeek: 30 },
  }
  it('is checked by program where it can be (R14, R15, R17, R18, R19, R21, R22, M12)', () => {
    expect(readinessOf(good)).toEqual([])
    expect(readinessOf({ ...good, isSignupComplete: false, isActive: false })).toEqual([
      'signup-unfinished',
      'store-inactive',
    ])
    expect(readinessOf({ ...good, country: 'FR' })).toEqual(['country-unsupported'])
    expect(readinessOf({ ...good, menu: null })).toEqual(['menu-missing'])
    expect(readinessOf({ ...good, menu: { itemCount: 0, emptyElements: 2, openMinutesPerWeek: 0 } })).toEqual(
      ['menu-empty', 'menu-empty-elements', 'hours-missing'],
    )
    expect(readinessOf({ ...good, menu: { ...good.menu, openMinutesPerWeek: 29 } })).toEqual([
      'hours-too-short',
    ])
  })

  it.each([
    ['2390417', '2390417'],
    ['  2390417 ', '2390417'],
    ['https://merchant-portal.doordash.com/merchant/stores/2390417/menu?x=1', '2390417'],
    ['https://www.doordash.com/merchant/dashboard?store_id=2390417&business_id=99', '2390417'],
    ['https://www.doordash.com/merchant/dashboard?business_id=99', null],
    ['no id here', null],
    ['', null],
    ['99999999999999999999', null],
  ])('finds the store id in %s (R16)', (pasted, id) => {
    expect(storeIdIn(pasted)).toBe(id)
  })
})
