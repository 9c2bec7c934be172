import type { OnboardingMenuRequest } from '#shared/doordash/onboarding.ts'
import type { Location } from '#shared/location/location.ts'
import { days } from '#shared/menu/hours.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { Actor, Channel } from '#shared/order/order.ts'
import type { ExportRefusal } from '../channels/doordash/onboarding.ts'
import type { Menus } from './menus.ts'

/**
 * [Retry menu export] of an integration (R138, R141, R143) where a menu of ours belongs to the place: it is sent as it is
 * now, and hours that were missing become the menu's own. What cannot be reached goes on by itself.
 */
export function createOwnMenu(menus: Pick<Menus, 'places' | 'sendAssigned'>) {
  return async (
    location: Location,
    channel: Channel,
    hours: OnboardingMenuRequest['open_hours'],
    actor: Actor,
  ): Promise<'none' | 'sent' | 'not-possible' | ExportRefusal> => {
    const place = menus.places.get(location.id, channel)
    if (!place) return 'none'
    const sent = await menus.sendAssigned(place, hours && hoursOf(hours), actor.name ?? '')
    if (sent === 'none') return 'none'
    if (sent === 'exporting') return 'not-possible'
    if ('problems' in sent) return { kind: 'refused', code: 'MENU_PROBLEMS', details: null }
    const { failure } = sent.export
    if (failure === null) return 'sent'
    if (failure.code === 'sign-in-again') return { kind: 'sign-in-again' }
    return { kind: 'refused', code: failure.code, details: failure.details }
  }
}

function hoursOf(hours: NonNullable<OnboardingMenuRequest['open_hours']>): Menu['hours'] {
  return hours.flatMap(({ day_index, start_time, end_time }) => {
    const day = days.find((one) => one === day_index)
    return day ? [{ day, start: start_time.slice(0, 5), end: end_time.slice(0, 5) }] : []
  })
}
