import { instantFromText } from '#shared/time/instant-from-text.ts'
import type { z } from 'zod'
import type { menuStatusWebhook, onboardingWebhook, storeStatusWebhook } from '#shared/doordash/webhooks.ts'
import type { StorePause } from '#shared/integration/view.ts'
import type { Clock } from '../../base/clock.ts'
import type { Store } from '../../store/open.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { MenuWord } from '../menus.ts'
import type { Notices } from '../notices.ts'
import type { Onboardings } from './onboardings.ts'

/** What DoorDash tells of stores, onboardings and menus without being asked; acted on in the delivery's own transaction. */
export function createNotices(deps: {
  store: Store
  book: IntegrationBook
  onboardings: Pick<Onboardings, 'take'>
  clock: Clock
  /** What came may be old: DoorDash should be asked how things stand. */
  onDoubt: () => void
  onMenu: (word: MenuWord) => void
}): Notices {
  const { book } = deps
  return {
    menuStatus: (notice: z.infer<typeof menuStatusWebhook>): void => deps.onMenu(menuWord(notice)),

    onboarding: (notice: z.infer<typeof onboardingWebhook>): void => {
      const record = book.get(notice.location_id, 'doordash')
      deps.onboardings.take(
        record,
        {
          onboarding_id: notice.onboarding_id,
          status: notice.status,
          exclusion_code: notice.exclusion_code ?? null,
          details: textOf(notice.details),
        },
        false,
      )
      if (record.state === 'active' && notice.status !== 'INTEGRATION_ACTIVATED') deps.onDoubt()
    },

    /** "Store Temporarily Deactivated": orders stop for a while, the connection stays. */
    storeStatus: (notice: z.infer<typeof storeStatusWebhook>): void => {
      const locationId = notice.store.merchant_supplied_id
      if (!/deactivated/i.test(notice.event.type)) return
      const pause: StorePause = {
        reason: notice.reason ?? null,
        notes: notice.notes ?? null,
        since: instantFromText(notice.start_time) ?? deps.clock.now(),
        until: instantFromText(notice.end_time),
      }
      book.change(() => {
        book.note(locationId, 'doordash', { pause })
        deps.store.integrationLog.add({
          at: deps.clock.now(),
          locationId,
          channel: 'doordash',
          actor: { kind: 'platform' },
          type: 'paused',
          detail: { ...pause },
        })
      })
    },
  }
}

/** What a menu-status webhook says of a menu. */
function menuWord({ event, menu, store }: z.infer<typeof menuStatusWebhook>): MenuWord {
  const { status, reference, details } = event
  return {
    locationId: store.merchant_supplied_id,
    reference: reference || null,
    said: { status, code: null, details: details ?? null, platformMenuId: menu?.id ?? null },
  }
}

function textOf(details: unknown): string | null {
  if (details === null || details === undefined || details === '') return null
  return (typeof details === 'string' ? details : JSON.stringify(details)).slice(0, 500)
}
