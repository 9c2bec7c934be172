import type { WireMenu } from '#shared/doordash/menu.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { toWire } from '#shared/menu/to-doordash.ts'

/** The invented brand's menu as DoorDash has it on file, with the hours of the first restaurant. */
export const demoDocument: WireMenu = toWire(demoMenu, { menuId: 'menu-chez-loutre' })
