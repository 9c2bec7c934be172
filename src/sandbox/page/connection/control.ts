import type { MenuCategory } from '../../world/catalogue.ts'
import { report } from './problems.ts'
import type { CatalogueAnswer, OrderAnswer, UberOrderAnswer } from '../../contract/answers.ts'
import type { UberOrderDetails } from '../../contract/uber-views.ts'
import type { OrderDetails } from '../../contract/views.ts'

/** Asks the control API for something; what it refuses is shown to the tester. Says whether it was done. */
export async function ask(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<boolean> {
  try {
    const response = await fetch(`/control${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.ok) return true
    const said: { message?: unknown } = await response.json()
    report(typeof said.message === 'string' ? said.message : `HTTP ${response.status}`)
  } catch {
    report(null)
  }
  return false
}

export async function fetchOrder(id: string, signal: AbortSignal): Promise<OrderDetails | null> {
  const response = await fetch(`/control/orders/${encodeURIComponent(id)}`, { signal })
  if (!response.ok) return null
  const body: OrderAnswer = await response.json()
  return body.order
}

export async function fetchUberOrder(id: string, signal: AbortSignal): Promise<UberOrderDetails | null> {
  const response = await fetch(`/control/uber-orders/${encodeURIComponent(id)}`, { signal })
  if (!response.ok) return null
  const body: UberOrderAnswer = await response.json()
  return body.order
}

export async function fetchMenu(store: string): Promise<MenuCategory[]> {
  const response = await fetch(`/control/menu?${new URLSearchParams({ store }).toString()}`)
  const body: CatalogueAnswer = await response.json()
  return body.categories
}
