import type { Onboarding } from '#shared/doordash/onboarding.ts'
import { toWire } from '#shared/menu/to-doordash.ts'
import type { ExportRecord } from '../../store/menu-exports.ts'
import type { Answer, Progress, Push, Storefront } from '../menus.ts'
import type { OnboardingAnswer, OnboardingClient } from './onboarding-client.ts'
import { type Onboardings, sendMenuIntoOnboarding } from './onboardings.ts'
import { markOf } from './seen.ts'

/** The menu of a store between connecting and the end of QA: it goes through the store's onboarding. */
export function createOnboardingMenus(deps: {
  onboardings: Onboardings
  onboardingClient: Pick<OnboardingClient, 'exportMenu'>
}) {
  const { onboardings } = deps

  /** A call in the merchant's name, as everything else here is answered. */
  function inName<Value>(answer: OnboardingAnswer<Value> | null): Answer<Value> {
    return answer ?? { kind: 'sign-in-again' }
  }

  /** Sends the menu as the one that is looked at in QA. */
  async function push(storefront: Storefront, sent: Push) {
    const menu = toWire(sent.menu, { menuId: sent.menuId })
    const { reference, onMark } = sent
    const actor = { kind: 'manager', name: sent.by } as const
    const to = { onboardings, client: deps.onboardingClient }
    const answer = inName(
      await sendMenuIntoOnboarding(to, storefront.record, { reference, menu, onMark }, actor),
    )
    return answer.kind === 'answered'
      ? { kind: 'answered' as const, value: { platformMenuId: null, said: null } }
      : answer
  }

  /** DoorDash looks at the menu as part of QA: once it is past the menu's own steps, it has it. */
  async function progress(storefront: Storefront, record: ExportRecord): Promise<Answer<Progress>> {
    const answer = inName(await onboardings.show(storefront.record))
    if (answer.kind !== 'answered') return answer
    const seen = answer.value
    if (markOf(seen) === record.mark) return { kind: 'answered', value: { kind: 'unknown' } }
    const reached = progressOf(seen)
    // This process ended between DoorDash's answer and our note of it: QA is under way again.
    if (reached.kind === 'pending' && storefront.record.state === 'qa_failed' && record.mark !== null)
      onboardings.menuSent(storefront.record, record.mark, {
        kind: 'manager',
        name: record.export.requestedBy,
      })
    return { kind: 'answered', value: reached }
  }

  return { push, progress }
}

function progressOf({ status, exclusion_code: code, details }: Onboarding): Progress {
  switch (status) {
    case 'MENU_AUDIT':
    case 'MENU_QUALIFIED':
    case 'INTEGRATION_ACTIVATED':
      return { kind: 'said', said: { status: 'SUCCESS', code: null, details: null, platformMenuId: null } }
    case 'MENU_BLOCK':
    case 'ACTIVATION_BLOCK':
    case 'ABANDONED':
      return {
        kind: 'said',
        said: { status: 'FAILURE', code, details: details ?? code, platformMenuId: null },
      }
    default:
      return { kind: 'pending' }
  }
}
