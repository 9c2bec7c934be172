import { mostStatusEntries } from '#shared/doordash/menu.ts'
import { fromWire } from '#shared/menu/from-doordash.ts'
import { toWire } from '#shared/menu/to-doordash.ts'
import type { DoorDashLine } from './line.ts'
import type { MenuClient } from './menu-client.ts'
import type { OnboardingClient } from './onboarding-client.ts'
import { createOnboardingMenus } from './onboarding-menus.ts'
import type { Onboardings } from './onboardings.ts'
import { type Answer, isOnboarding, type MenuChannel, type Progress, type Shown } from '../menus.ts'

/**
 * Menus and 86 at DoorDash (doordash-marketplace.md sections 10 to 13). A store between connecting and the end of QA
 * takes menus through its onboarding, every other one by the ordinary calls (docs/decisions/0009-menus.md).
 */
export function createDoorDashMenus(deps: {
  line: DoorDashLine
  client: MenuClient
  onboardings: Onboardings
  onboardingClient: Pick<OnboardingClient, 'exportMenu'>
}): MenuChannel {
  const { client } = deps
  const onboarding = createOnboardingMenus(deps)

  return {
    isReachable: deps.line.isSetUp,
    asShown: (menu) => fromWire(toWire(menu), menu.currency),

    read: async (storefront, ours): Promise<Answer<Shown>> => {
      const answer = await client.storeMenu(storefront.location.id)
      if (answer.kind !== 'answered') return answer
      const { menus } = answer.value
      const one =
        menus.find((menu) => ours !== null && menu.id === ours) ??
        menus.find((menu) => menu.menu.active !== false) ??
        menus[0]
      if (!one) return { kind: 'answered', value: { menu: null, platformMenuId: null, reference: null } }
      const { id, reference, ...wire } = one
      return {
        kind: 'answered',
        value: {
          menu: fromWire(wire, storefront.location.currency),
          platformMenuId: id ?? null,
          reference: reference ?? null,
        },
      }
    },

    push: async (storefront, push) => {
      if (isOnboarding(storefront.record)) return onboarding.push(storefront, push)
      const body = {
        reference: push.reference,
        store: {
          merchant_supplied_id: storefront.location.id,
          provider_type: deps.line.about()?.providerType ?? 'unknown',
        },
        ...toWire(push.menu, { menuId: push.menuId }),
      }
      const answer = await client.push(body, push.platformMenuId)
      if (answer.kind !== 'answered') return answer
      return { kind: 'answered', value: { platformMenuId: push.platformMenuId, said: null } }
    },

    progress: async (storefront, record): Promise<Answer<Progress>> => {
      if (record.mark !== null) return onboarding.progress(storefront, record)
      const answer = await client.menuDetails(storefront.location.id)
      if (answer.kind !== 'answered') return answer
      const line = answer.value.menus.find((menu) => menu.reference === record.export.reference)
      if (!line) return { kind: 'answered', value: { kind: 'unknown' } }
      const { status, details, id } = line
      if (status === 'IN_PROGRESS') return { kind: 'answered', value: { kind: 'pending' } }
      const said = { status, code: null, details: details ?? null, platformMenuId: id }
      return { kind: 'answered', value: { kind: 'said', said } }
    },

    setOnSale: async (storefront, kind, ids, isOnSale) => {
      const refused = new Map<string, string>()
      for (let from = 0; from < ids.length; from += mostStatusEntries) {
        const some = ids.slice(from, from + mostStatusEntries)
        const entries = some.map((id) => ({ merchant_supplied_id: id, is_active: isOnSale }))
        const answer = await client.setStatus(storefront.location.id, kind, entries)
        if (answer.kind !== 'answered') return answer
        for (const [id, reason] of answer.value) refused.set(id, reason)
      }
      return { kind: 'answered', value: refused }
    },

    offSale: async (storefront, kind) => {
      const answer = await client.availability(storefront.location.id, kind)
      if (answer.kind !== 'answered') return answer
      const off = answer.value.filter((line) => !line.is_active).map((line) => line.merchant_supplied_id)
      return { kind: 'answered', value: new Set(off) }
    },
  }
}
