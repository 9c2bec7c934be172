import type { z } from 'zod'
import type { menuStatusWebhook, onboardingWebhook, storeStatusWebhook } from '#shared/doordash/webhooks.ts'
import type { StorePause } from '#shared/integration/view.ts'
import { instantFromText } from '#shared/time/instant-from-text.ts'
import type { Notice } from '../notices.ts'

/** What a menu-status webhook says of a menu. Pure. */
export function menuNotice({ event, menu, store }: z.infer<typeof menuStatusWebhook>): Notice {
  const { status, reference, details } = event
  const locationId = store.merchant_supplied_id
  return {
    about: 'menu',
    locationId,
    word: {
      locationId,
      reference: reference || null,
      said: { status, code: null, details: details ?? null, platformMenuId: menu?.id ?? null },
    },
  }
}

/** How the connecting of a store goes on. Pure. */
export function onboardingNotice(said: z.infer<typeof onboardingWebhook>): Notice {
  return {
    about: 'onboarding',
    locationId: said.location_id,
    word: {
      onboardingId: said.onboarding_id,
      status: said.status,
      code: said.exclusion_code ?? null,
      details: textOf(said.details),
    },
  }
}

/** "Store Temporarily Deactivated": orders stop for a while, the connection stays. `now` in epoch ms. Pure. */
export function storeNotice(said: z.infer<typeof storeStatusWebhook>, now: number): Notice {
  const pause: StorePause = {
    reason: said.reason ?? null,
    notes: said.notes ?? null,
    since: instantFromText(said.start_time) ?? now,
    until: instantFromText(said.end_time),
  }
  const isPaused = /deactivated/i.test(said.event.type)
  return { about: 'store', locationId: said.store.merchant_supplied_id, pause: isPaused ? pause : null }
}

function textOf(details: unknown): string | null {
  if (details === null || details === undefined || details === '') return null
  return (typeof details === 'string' ? details : JSON.stringify(details)).slice(0, 500)
}
