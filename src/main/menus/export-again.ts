import type { Menu } from '#shared/menu/menu.ts'
import type { Channel } from '#shared/channel.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Storefront } from '../channels/menus.ts'
import type { ExportRefusal, OnboardingChannel } from '../channels/onboarding.ts'
import type { Storefronts } from './storefronts.ts'
import type { Publishing } from './publishing.ts'

type Outcome = 'sent' | 'unknown-location' | 'not-possible' | ExportRefusal

/**
 * [Retry menu export] of an integration (R138, R141, R143): a menu of ours that belongs to the storefront is sent as it
 * is now, and hours that were missing become the menu's own; else the channel looks at its own menu again.
 */
export function createExportAgain(deps: {
  storefronts: Storefronts
  onboarding: Record<Channel, Pick<OnboardingChannel, 'exportMenu'>>
  sendAssigned: Publishing['sendAssigned']
}) {
  return async (
    at: { locationId: string; channel: Channel; hours?: Menu['hours'] | undefined },
    actor: Actor,
  ): Promise<Outcome> => {
    const storefront = deps.storefronts.get(at.locationId, at.channel)
    if (!storefront) return 'unknown-location'
    if (storefront.record.state !== 'qa_failed') return 'not-possible'
    const own = await sendOwn(deps.sendAssigned, storefront, at.hours, actor)
    if (own !== 'none') return own
    const exported = await deps.onboarding[at.channel].exportMenu(storefront.record, at.hours, actor)
    if (exported === null) return 'not-possible'
    return exported.ok ? 'sent' : exported.refusal
  }
}

/** `none` where no menu of ours belongs to the storefront. What cannot be reached goes on by itself. */
async function sendOwn(
  sendAssigned: Publishing['sendAssigned'],
  storefront: Storefront,
  hours: Menu['hours'] | undefined,
  actor: Actor,
): Promise<'none' | Outcome> {
  const sent = await sendAssigned(storefront, hours, actor.name ?? '')
  if (sent === 'none') return 'none'
  if (sent === 'exporting') return 'not-possible'
  if ('problems' in sent) return { kind: 'refused', code: 'MENU_PROBLEMS', details: null }
  const { failure } = sent.export
  if (failure === null) return 'sent'
  if (failure.code === 'sign-in-again') return { kind: 'sign-in-again' }
  return { kind: 'refused', code: failure.code, details: failure.details }
}
