import { randomUUID } from 'node:crypto'
import {
  type menuAnswer,
  type menuDetails,
  menuRequest,
  type MenuRequest,
  type WireMenu,
} from '#shared/doordash/menu.ts'
import { largestMenuBytes } from '#shared/menu/menu.ts'
import type { Result } from '#shared/result.ts'
import type { z } from 'zod'
import type { FiledMenu } from '../../world/filed-menu.ts'
import { pendingPush, startPush } from '../menus/job.ts'
import { whyRefused } from '../menus/validate.ts'
import { onboardingOf } from '../../world/onboarding.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { type ApiAnswer, read, refuse } from '../../http/answers.ts'

/** Menus as the app pushes and reads them (section 10; bodies in shared/doordash/menu.ts). */

/** `POST /api/v1/menus`: always another menu, also where there is one (section 15). */
export function createMenu(world: World, _id: string, body: string): ApiAnswer {
  return push(world, body, 'MenuCreate', (store) => {
    const menu: FiledMenu = { id: randomUUID(), reference: null, document: null, push: null }
    store.menus = [...store.menus, menu]
    return menu
  })
}

/** `PATCH /api/v1/menus/{menu id}`: replaces the whole menu. */
export function replaceMenu(world: World, id: string, body: string): ApiAnswer {
  return push(world, body, 'MenuUpdate', (store) => store.menus.find((menu) => menu.id === id))
}

function push(
  world: World,
  body: string,
  type: 'MenuCreate' | 'MenuUpdate',
  menuIn: (store: Store) => FiledMenu | undefined,
): ApiAnswer {
  const request = readMenu(body)
  if (!request.ok) return request.answer
  const { reference, store: named, ...document } = request.data
  if (named.provider_type !== world.accessKey.providerType)
    return refuse(403, 'forbidden', 'store.provider_type: is not yours')
  const store = ourStore(world, named.merchant_supplied_id)
  if (!store) return refuse(404, 'not_found', 'No store of this id')
  const pending = pendingPush(store)
  if (pending)
    return refuse(409, 'menu_job_pending', `The push ${pending.reference} is still being looked at`)
  const menu = menuIn(store)
  if (!menu) return refuse(404, 'not_found', 'No menu of this id')
  startPush(world, store, menu, { type, reference, document })
  return {
    status: 200,
    body: { reference, status: 'IN_PROGRESS' } satisfies z.infer<typeof menuAnswer>,
  }
}

function readMenu(body: string): Result<{ data: MenuRequest }, { answer: ApiAnswer }> {
  if (Buffer.byteLength(body) > largestMenuBytes)
    return { ok: false, answer: refuse(422, 'too_large', 'The menu is larger than 25 MB') }
  const request = read(menuRequest, body)
  if (!request.ok) return request
  const problems = whyRefused(request.data)
  return problems.length === 0
    ? request
    : { ok: false, answer: refuse(400, 'invalid_request', problems.join('; ')) }
}

/** A store of this provider's: live, or on its way there. */
export function ourStore(world: World, id: string): Store | undefined {
  const store = world.stores.find((one) => one.merchantSuppliedId === id)
  return store && (store.onIntegration || onboardingOf(world, store)) ? store : undefined
}

/** `GET /api/v1/stores/{id}/store_menu`. */
export function storeMenu(world: World, store: Store): ApiAnswer {
  return { status: 200, body: storeMenuBody(store, world.accessKey.providerType) }
}

/** The form of a menu pull (section 10) [assumed]. */
export function storeMenuBody(store: Store, providerType: string) {
  return {
    store: { merchant_supplied_id: store.merchantSuppliedId, provider_type: providerType },
    menus: store.menus.flatMap(({ id, reference, document }) =>
      document === null ? [] : [{ id, reference, ...(document satisfies WireMenu) }],
    ),
  }
}

/** `GET /api/v1/stores/{id}/menu_details`. */
export function showMenuDetails(_world: World, store: Store): ApiAnswer {
  return {
    status: 200,
    body: {
      menus: store.menus.map(({ id, reference, document, push: last }) => ({
        id,
        name: (document ?? last?.pending)?.menu.name ?? null,
        reference: last?.reference ?? reference,
        status: last?.status ?? 'SUCCESS',
        details: last?.details ?? null,
        updated_at: last && new Date(last.updatedAt).toISOString(),
      })),
    } satisfies z.infer<typeof menuDetails>,
  }
}
