import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onboardingStatuses } from '#shared/doordash/onboarding.ts'
import {
  type Integration,
  integrationStates,
  integrationStep,
  notConnected,
} from '#shared/integration/integration.ts'
import { eventsFor } from './seen.ts'

const seen = (status: string, exclusion_code: string | null = null) => ({
  onboarding_id: 'o',
  status,
  exclusion_code,
  details: null,
})
const at = (state: Integration['state']): Integration => ({ ...notConnected('l', 'doordash', 0), state })
const types = (state: Integration['state'], status: string, answered = false) =>
  eventsFor(at(state), seen(status), answered).map((event) => event.type)

describe('what DoorDash says of an onboarding', () => {
  it('makes up for messages that were lost or came before their turn', () => {
    expect(types('connecting', 'MENU_AUDIT')).toEqual(['qa-started'])
    expect(types('connecting', 'MENU_QUALIFIED')).toEqual(['qa-started', 'qa-passed'])
    expect(types('connecting', 'INTEGRATION_ACTIVATED')).toEqual(['qa-started', 'qa-passed', 'activated'])
    expect(types('qa_failed', 'INTEGRATION_ACTIVATED')).toEqual(['qa-passed', 'activated'])
    expect(types('blocked', 'MENU_QUALIFIED')).toEqual(['unblocked'])
  })

  it('tells activation refused from a store that is blocked or was taken off (M2)', () => {
    expect(types('activating', 'ACTIVATION_BLOCK')).toEqual(['activation-failed'])
    expect(types('not_activated', 'ACTIVATION_BLOCK')).toEqual(['blocked'])
    expect(types('activation_failed', 'ACTIVATION_BLOCK')).toEqual([])
    expect(types('active', 'ABANDONED')).toEqual(['deactivated'])
    expect(types('active', 'ACTIVATION_BLOCK', true)).toEqual(['deactivated'])
    // A webhook may be an old one.
    expect(types('active', 'ACTIVATION_BLOCK', false)).toEqual([])
  })

  it('heard twice is no news', () => {
    const failed: Integration = {
      ...at('qa_failed'),
      alert: 'menu-empty',
      reason: { code: 'MENU_BLANK_FAILURE', details: null },
    }
    expect(eventsFor(failed, seen('MENU_BLOCK', 'MENU_BLANK_FAILURE'), true)).toEqual([])
    expect(eventsFor(failed, seen('MENU_BLOCK', 'MENU_JOB_FAILURE'), true)).toHaveLength(1)
  })

  it('never makes a location active that DoorDash did not call activated, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...integrationStates.filter((state) => state !== 'active')),
        fc.array(
          fc.constantFrom(...onboardingStatuses.filter((status) => status !== 'INTEGRATION_ACTIVATED')),
        ),
        fc.boolean(),
        (state, statuses, answered) => {
          let integration = at(state)
          for (const status of statuses) {
            for (const event of eventsFor(integration, seen(status), answered)) {
              const step = integrationStep(integration, event, 1)
              if (step.ok) integration = step.integration
            }
          }
          expect(integration.state).not.toBe('active')
        },
      ),
    )
  })
})
