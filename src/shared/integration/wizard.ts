import { z } from 'zod'
import { assertNever, type Result } from '../result.ts'

/**
 * The wizard that connects DoorDash (R33 to R72, R73 to R96). Both paths are one machine; path A goes on to the menu
 * steps. Every step is persisted, so that a closed pop-up, a late code or a restart resumes where it was (B13).
 */
export const wizardSteps = ['checklist', 'account', 'authorize', 'brand', 'stores', 'adding', 'done'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** What only a person can say is in order before a store is connected (R10 to R23). */
export const checklistItems = ['portal-sign-in', 'sign-up', 'store-id', 'menu', 'menu-hours'] as const
export type ChecklistItem = (typeof checklistItems)[number]

/** Why a sign-in at a channel did not come back with an account; `key-refused`: it does not take this device's own key. */
export const signInProblems = [
  'popup-blocked',
  'popup-closed',
  'expired',
  'denied',
  'wrong-role',
  'state-mismatch',
  'unreachable',
  'key-refused',
  'token-revoked',
] as const
export type SignInProblem = (typeof signInProblems)[number]

/** A linked DoorDash account; tokens are elsewhere, sealed. */
export const linkedAccount = z.object({ id: z.string(), email: z.string(), businessName: z.string() })
export type LinkedAccount = z.infer<typeof linkedAccount>

export const brandChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), brand: z.string() }),
  z.object({ kind: z.literal('new'), name: z.string() }),
])
export type BrandChoice = z.infer<typeof brandChoice>

export const wizard = z.object({
  id: z.string(),
  path: z.enum(['A', 'B']),
  step: z.enum(wizardSteps),
  startedAt: z.number(),
  changedAt: z.number(),
  /** Items of the checklist a person has ticked: who and when. */
  ticked: z.partialRecord(z.enum(checklistItems), z.object({ at: z.number(), by: z.string() })).default({}),
  /** Waiting for DoorDash's window to come back, since when; null when none is open. */
  signingInSince: z.number().nullable(),
  problem: z.enum(signInProblems).nullable(),
  account: linkedAccount.nullable(),
  brand: brandChoice.nullable(),
  /** DoorDash store ids ticked. */
  storeIds: z.array(z.string()),
  /** Per store: added, or why not; filled while `adding`. */
  results: z.record(
    z.string(),
    z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), locationId: z.string() }),
      z.object({ ok: z.literal(false), code: z.string(), details: z.string().nullable() }),
    ]),
  ),
})
export type Wizard = z.infer<typeof wizard>

export type WizardEvent =
  | { type: 'item-ticked'; item: ChecklistItem; by: string }
  | { type: 'item-cleared'; item: ChecklistItem }
  | { type: 'checklist-read' }
  | { type: 'account-chosen'; account: LinkedAccount | null }
  | { type: 'sign-in-opened' }
  | { type: 'signed-in'; account: LinkedAccount }
  | { type: 'sign-in-failed'; problem: SignInProblem }
  | { type: 'brand-chosen'; brand: BrandChoice }
  | { type: 'stores-ticked'; storeIds: readonly string[] }
  | { type: 'add-started' }
  | { type: 'store-added'; storeId: string; locationId: string }
  | { type: 'store-refused'; storeId: string; code: string; details: string | null }
  | { type: 'back' }

export const wizardRefusals = ['wrong-step', 'no-stores', 'no-account', 'no-brand-name'] as const
export type WizardRefusal = (typeof wizardRefusals)[number]

export function newWizard(id: string, path: 'A' | 'B', now: number): Wizard {
  return {
    id,
    path,
    step: 'checklist',
    startedAt: now,
    changedAt: now,
    ticked: {},
    signingInSince: null,
    problem: null,
    account: null,
    brand: null,
    storeIds: [],
    results: {},
  }
}

const before: Partial<Record<WizardStep, WizardStep>> = {
  account: 'checklist',
  authorize: 'account',
  brand: 'authorize',
  stores: 'brand',
}

/** What the wizard becomes. Pure; `now` in epoch ms. */
export function wizardStep(
  wizard: Wizard,
  event: WizardEvent,
  now: number,
): Result<{ wizard: Wizard }, { refusal: WizardRefusal }> {
  const refuse = (refusal: WizardRefusal) => ({ ok: false as const, refusal })
  const to = (changes: Partial<Wizard>) => ({
    ok: true as const,
    wizard: { ...wizard, changedAt: now, ...changes },
  })
  switch (event.type) {
    case 'item-ticked':
      if (wizard.step !== 'checklist') return refuse('wrong-step')
      return to({ ticked: { ...wizard.ticked, [event.item]: { at: now, by: event.by } } })
    case 'item-cleared': {
      if (wizard.step !== 'checklist') return refuse('wrong-step')
      const { [event.item]: _cleared, ...ticked } = wizard.ticked
      return to({ ticked })
    }
    case 'checklist-read':
      return wizard.step === 'checklist' ? to({ step: 'account' }) : refuse('wrong-step')
    case 'account-chosen':
      if (wizard.step !== 'account') return refuse('wrong-step')
      // A linked account skips the sign-in and goes on to what it may share (M10).
      return event.account
        ? to({ step: 'brand', account: event.account, problem: null })
        : to({ step: 'authorize', account: null })
    case 'sign-in-opened':
      return wizard.step === 'authorize' ? to({ signingInSince: now, problem: null }) : refuse('wrong-step')
    case 'signed-in':
      if (wizard.step !== 'authorize') return refuse('wrong-step')
      return to({ step: 'brand', account: event.account, signingInSince: null, problem: null })
    case 'sign-in-failed':
      // A token can be revoked while later steps are open: sign in again, and what was chosen stays.
      if (wizard.step === 'adding' || wizard.step === 'done') return refuse('wrong-step')
      return to({ step: 'authorize', signingInSince: null, problem: event.problem })
    case 'brand-chosen':
      if (wizard.step !== 'brand') return refuse('wrong-step')
      if (wizard.account === null) return refuse('no-account')
      if (event.brand.kind === 'new' && event.brand.name.trim() === '') return refuse('no-brand-name')
      return to({ step: 'stores', brand: event.brand })
    case 'stores-ticked':
      return wizard.step === 'stores' ? to({ storeIds: [...new Set(event.storeIds)] }) : refuse('wrong-step')
    case 'add-started':
      if (wizard.step !== 'stores') return refuse('wrong-step')
      return wizard.storeIds.length === 0 ? refuse('no-stores') : to({ step: 'adding', results: {} })
    case 'store-added':
      return settled(wizard, event.storeId, { ok: true, locationId: event.locationId }, now)
    case 'store-refused':
      return settled(wizard, event.storeId, { ok: false, code: event.code, details: event.details }, now)
    case 'back': {
      const step = before[wizard.step]
      return step ? to({ step, signingInSince: null, problem: null }) : refuse('wrong-step')
    }
    default:
      return assertNever(event)
  }
}

function settled(
  wizard: Wizard,
  storeId: string,
  result: Wizard['results'][string],
  now: number,
): Result<{ wizard: Wizard }, { refusal: WizardRefusal }> {
  if (wizard.step !== 'adding' || !wizard.storeIds.includes(storeId))
    return { ok: false, refusal: 'wrong-step' }
  const results = { ...wizard.results, [storeId]: result }
  const all = wizard.storeIds.every((id) => id in results)
  return { ok: true, wizard: { ...wizard, changedAt: now, results, step: all ? 'done' : 'adding' } }
}
