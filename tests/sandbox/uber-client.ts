import type { Sandbox } from '#sandbox/server/sandbox.ts'
import type { UberDone } from '#sandbox/control/uber-acts.ts'
import { setStage, type Stage } from './stage.ts'

export const centre = 'chez-loutre-centre'
export const allScopes = 'eats.store eats.order eats.store.orders.read eats.store.status.write'

export type UberAnswer = { status: number; body: Record<string, unknown> | null }

/** Calls Uber's side of the sandbox as an app does, with a token of its own. */
export async function uberClient({ uberAccess }: Pick<Sandbox, 'uberAccess'>, scope = allScopes) {
  const { authBaseUrl, apiBaseUrl, clientId, clientSecret } = uberAccess
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials', scope }
  const asked = await fetch(`${authBaseUrl}/oauth/v2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const { access_token: token } = (await asked.json()) as { access_token: string }
  async function send(method: string, path: string, body?: unknown): Promise<UberAnswer> {
    const response = await fetch(`${apiBaseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    }
  }
  return {
    authorization: `Bearer ${token}`,
    send,
    read: (id: string, expand = 'carts,deliveries,payment') =>
      send('GET', `/v1/delivery/order/${id}?expand=${expand}`),
    tell: (id: string, action: string, body: unknown = {}) =>
      send('POST', `/v1/delivery/order/${id}/${action}`, body),
  }
}

/** A stage whose Centre gets orders of Uber Eats, and an app that takes every webhook. */
export async function setUberStage(options: Parameters<typeof setStage>[0] = {}) {
  const stage = await setStage(options)
  stage.intake.answerWith(200)
  stage.sandbox.onboarding.changeUber(centre, { status: 'ACTIVATED' })
  return { ...stage, uber: stage.sandbox.uber, client: await uberClient(stage.sandbox) }
}

/** Uber's webhooks so far, as they were sent. */
export function toldOf({ intake }: Pick<Stage, 'intake'>): Record<string, unknown>[] {
  return intake.heard
    .filter(({ path }) => path.endsWith('/uber-eats'))
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
}

/** The order of something that went well, once the webhook it set off was answered. */
export async function settled(done: UberDone) {
  if (!done.ok) throw new Error(`${done.refusal}: ${done.message}`)
  await done.delivery
  return done.order
}
