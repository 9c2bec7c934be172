/** The last answer of the app to a webhook about an order, and its last call about it. */
export type LastWebhook = { event: string; status: number | null; why: string | null }
export type LastCall = { action: string; answer: number | 'none' }
