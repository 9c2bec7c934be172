import { describe, expect, it } from 'vitest'
import { newWizard, signInProblems, type Wizard, wizard, type WizardEvent, wizardStep } from './wizard.ts'

const account = { id: 'acc', email: 'manager@loutre.example', businessName: 'Chez Loutre' }

function walk(...events: WizardEvent[]): Wizard {
  return events.reduce(
    (current, event, index) => {
      const step = wizardStep(current, event, index)
      if (!step.ok) throw new Error(`${event.type} was refused in ${current.step}: ${step.refusal}`)
      return step.wizard
    },
    newWizard('w', 'A', 0),
  )
}
const toAuthorize: WizardEvent[] = [{ type: 'checklist-read' }, { type: 'account-chosen', account: null }]
const toStores: WizardEvent[] = [
  ...toAuthorize,
  { type: 'sign-in-opened' },
  { type: 'signed-in', account },
  { type: 'brand-chosen', brand: { kind: 'merge', brand: 'Chez Loutre' } },
]

describe('the connect wizard', () => {
  it('goes checklist, account, authorisation, brand, stores, done (R33 to R57)', () => {
    const done = walk(
      ...toStores,
      { type: 'stores-ticked', storeIds: ['1', '2', '2'] },
      { type: 'add-started' },
      { type: 'store-added', storeId: '1', locationId: 'a' },
      { type: 'store-refused', storeId: '2', code: 'DUPLICATE_LOCATION_ID', details: null },
    )
    expect(done).toMatchObject({
      step: 'done',
      storeIds: ['1', '2'],
      results: { 1: { ok: true }, 2: { ok: false } },
    })
  })

  it('keeps who ticked what of the checklist and when, until it is taken back, and only while it is open (R10)', () => {
    const ticked = walk(
      { type: 'item-ticked', item: 'sign-up', by: 'Nadia' },
      { type: 'item-ticked', item: 'menu', by: 'Omar' },
      { type: 'item-cleared', item: 'menu' },
    )
    expect(ticked.ticked).toEqual({ 'sign-up': { at: 0, by: 'Nadia' } })
    const later = walk({ type: 'checklist-read' })
    expect(wizardStep(later, { type: 'item-ticked', item: 'menu', by: 'Nadia' }, 9)).toMatchObject({
      refusal: 'wrong-step',
    })
  })

  it('of a version that ticked nothing is still read', () => {
    const { ticked: _ticked, ...old } = newWizard('w', 'A', 0)
    expect(wizard.parse(old)).toEqual(newWizard('w', 'A', 0))
  })

  it('skips the sign-in for an account that is linked already (R37, M10)', () => {
    expect(walk({ type: 'checklist-read' }, { type: 'account-chosen', account })).toMatchObject({
      step: 'brand',
      account,
    })
  })

  it.each(signInProblems)(
    'comes back to [Authorize] after %s, with the reason, and can go on (R41, B13)',
    (problem) => {
      const failed = walk(...toAuthorize, { type: 'sign-in-opened' }, { type: 'sign-in-failed', problem })
      expect(failed).toMatchObject({ step: 'authorize', problem, signingInSince: null })
      expect(wizardStep(failed, { type: 'sign-in-opened' }, 9)).toMatchObject({
        ok: true,
        wizard: { problem: null },
      })
    },
  )

  it('adds nothing without a ticked store, and nothing twice', () => {
    const stores = walk(...toStores)
    expect(wizardStep(stores, { type: 'add-started' }, 9)).toEqual({ ok: false, refusal: 'no-stores' })
    const adding = walk(...toStores, { type: 'stores-ticked', storeIds: ['1'] }, { type: 'add-started' })
    expect(wizardStep(adding, { type: 'add-started' }, 9)).toEqual({ ok: false, refusal: 'wrong-step' })
    expect(wizardStep(adding, { type: 'store-added', storeId: '7', locationId: 'x' }, 9)).toEqual({
      ok: false,
      refusal: 'wrong-step',
    })
  })

  it('wants a name for a new brand (R53)', () => {
    const brand = walk(...toAuthorize, { type: 'sign-in-opened' }, { type: 'signed-in', account })
    expect(wizardStep(brand, { type: 'brand-chosen', brand: { kind: 'new', name: '  ' } }, 9)).toEqual({
      ok: false,
      refusal: 'no-brand-name',
    })
  })
})
