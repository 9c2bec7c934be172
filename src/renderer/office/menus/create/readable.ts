import type { MenuTarget } from '#shared/api/menus.ts'

/** Whether the menu a storefront shows can be asked for; whether one can be sent there is another matter. */
export function isReadable({ integration, obstacle }: MenuTarget): boolean {
  if (obstacle === 'not-connected' || obstacle === 'not-offered') return false
  return integration !== 'not_connected' && integration !== 'connecting' && integration !== 'disconnected'
}
