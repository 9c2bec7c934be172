import { expect, test } from 'vitest'
import { newWizard, wizardSteps } from '#shared/integration/wizard.ts'
import { pageOf, pagesOf } from './wizard-screen.ts'

const nothingSeen = { accessSeen: null, menuOpen: null }

test.each(wizardSteps)('every step of the station has a page among those at the left: %s', (step) => {
  for (const path of ['A', 'B'] as const) {
    const wizard = { ...newWizard('w', path, 0), step }
    expect(pagesOf(wizard)).toContain(pageOf(wizard, nothingSeen))
  }
})

test('path B holds no menu step, whatever was open before (R96)', () => {
  const wizard = { ...newWizard('w', 'B', 0), step: 'done' as const }
  expect(pagesOf(wizard)).not.toContain('menu')
  expect(pageOf(wizard, { accessSeen: null, menuOpen: 'w' })).toBe('verification')
  expect(pageOf({ ...wizard, path: 'A' }, { accessSeen: null, menuOpen: 'w' })).toBe('menu')
})

test('the stores an account shares are shown once, before its brand is chosen (R51)', () => {
  const wizard = { ...newWizard('w', 'A', 0), step: 'brand' as const }
  expect(pageOf(wizard, nothingSeen)).toBe('access')
  expect(pageOf(wizard, { accessSeen: 'w', menuOpen: null })).toBe('brand')
  expect(pageOf(wizard, { accessSeen: 'an earlier one', menuOpen: null })).toBe('access')
  expect(pageOf({ ...wizard, brand: { kind: 'merge', brand: 'Chez Loutre' } }, nothingSeen)).toBe('brand')
})
