import { menuDetails, storeMenu, type WireMenu } from '#shared/doordash/menu.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { toWire } from '#shared/menu/to-doordash.ts'
import { menuStatusWebhook } from '#shared/doordash/webhooks.ts'
import type { Stage } from './stage.ts'

export const centreKey = 'chez-loutre-centre'

/** The demo's menu with something changed. */
export function menuWith(change: (document: WireMenu) => void = () => {}): WireMenu {
  const document = structuredClone(toWire(demoMenu))
  change(document)
  return document
}

/** The n-th item of a category. */
export function itemAt(document: WireMenu, category: number, item: number) {
  const found = document.menu.categories[category]?.items?.[item]
  if (!found) throw new Error(`no item ${category}.${item}`)
  return found
}

/** Calls of the menus API at one store; answers are read with the schemas both sides share. */
export function menuCalls(stage: Stage, storeId = centreKey) {
  const path = (rest: string) => `/api/v1/stores/${storeId}/${rest}`
  const push = (
    method: 'POST' | 'PATCH',
    to: string,
    document: WireMenu,
    more: Record<string, unknown> = {},
  ) =>
    stage.api.send(method, to, {
      reference: 'ref-1',
      store: { merchant_supplied_id: storeId, provider_type: stage.sandbox.accessKey.providerType },
      ...document,
      ...more,
    })
  const read = async () => storeMenu.parse((await stage.api.send('GET', path('store_menu'))).body).menus
  return {
    create: (document: WireMenu, more?: Record<string, unknown>) =>
      push('POST', '/api/v1/menus', document, more),
    replace: (id: string, document: WireMenu, more?: Record<string, unknown>) =>
      push('PATCH', `/api/v1/menus/${id}`, document, more),
    read,
    /** The id of the store's first menu. */
    mainId: async () => (await read())[0]?.id ?? '',
    details: async () => menuDetails.parse((await stage.api.send('GET', path('menu_details'))).body).menus,
    setSale: (kind: 'items' | 'item_options', body: unknown) =>
      stage.api.send('PUT', path(`${kind}/status`), body),
    sale: (kind: 'item' | 'item_option') => stage.api.send('GET', path(`${kind}/availability`)),
    /** What the n-th menu-status webhook said. */
    hears: async (nth = 1) =>
      menuStatusWebhook.parse(JSON.parse((await stage.intake.hears('menu-status', nth)).body)),
  }
}

/** The control API over HTTP. */
export async function control(stage: Stage, method: string, path: string, body?: unknown) {
  const response = await fetch(`${stage.sandbox.url}/control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}
