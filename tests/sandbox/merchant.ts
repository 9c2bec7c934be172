import { onboarding, storeCandidates, tokenResponse } from '#shared/doordash/onboarding.ts'
import type { Stage } from './stage.ts'
import { consentAs, redirectUri, verifier } from './visitor.ts'

/** Stores of the invented brand, by DoorDash's id. */
export const centre = '2390417'
export const port = '2390655'
export const express = '2391102'

export function grantOf(stage: Pick<Stage, 'sandbox'>, code: string) {
  return {
    grant_type: 'authorization_code',
    client_id: stage.sandbox.accessKey.developerId,
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  }
}

/** Calls of the onboarding API for one merchant; answers are read with the schemas both sides share. */
export async function merchant(stage: Stage, email?: string) {
  const code = await consentAs(stage.sandbox, email)
  const answer = await stage.api.send('POST', '/api/v2/tokens', grantOf(stage, code))
  const { access_token } = tokenResponse.parse(answer.body)
  const headers = { MxAuthorization: `Bearer ${access_token}` }
  const send = (method: string, path: string, body?: unknown) => stage.api.send(method, path, body, headers)
  const start = (storeId: string, locationId: string) =>
    send('POST', '/api/v2/store_onboarding', {
      doordash_store_id: storeId,
      location_id: locationId,
      provider_type: stage.sandbox.accessKey.providerType,
      partner_business_id: 'chez-loutre',
    })
  return {
    send,
    start,
    /** What its calls carry beside our own JWT. */
    headers,
    candidates: async () =>
      storeCandidates.parse((await send('GET', '/api/v2/store_candidates')).body).stores,
    connect: async (storeId: string, locationId: string) =>
      onboarding.parse((await start(storeId, locationId)).body),
    find: async (id: string) => onboarding.parse((await send('GET', `/api/v2/store_onboarding/${id}`)).body),
    exportMenu: (id: string, body: Record<string, unknown> = {}) =>
      send('POST', `/api/v2/store_onboarding/${id}/menus`, { reference: 'again', source: 'import', ...body }),
    enable: (id: string) => send('POST', `/api/v2/store_onboarding/${id}/enable`),
  }
}
