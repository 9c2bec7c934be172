import { report } from '../connection/problems.ts'

/** Places a test order of one item with what has to be chosen; its short code, or null when it was refused. */
export async function orderItem(store: string, itemId: string): Promise<string | null> {
  try {
    const response = await fetch('/control/orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ store, order: { items: [{ itemId, required: true }] } }),
    })
    const said: { order?: { shortCode: string }; message?: unknown } = await response.json()
    if (response.ok && said.order) return said.order.shortCode
    report(typeof said.message === 'string' ? said.message : `HTTP ${response.status}`)
  } catch {
    report(null)
  }
  return null
}
