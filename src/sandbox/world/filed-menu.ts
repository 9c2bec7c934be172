import type { WireItem, WireMenu } from '#shared/doordash/menu.ts'
import type { OpenHours } from './hours.ts'

/** A menu as DoorDash keeps it for a store. Times are epoch ms. */
export type FiledMenu = {
  /** DoorDash's own. */
  id: string
  /** Of the last push that took; null before the first. */
  reference: string | null
  /** What customers see; null until a push took. */
  document: WireMenu | null
  /** The last push, whatever came of it; null for a menu nobody pushed. */
  push: MenuPush | null
}

export type MenuPush = {
  type: 'MenuCreate' | 'MenuUpdate'
  reference: string
  status: 'IN_PROGRESS' | 'SUCCESS' | 'FAILURE'
  details: string | null
  startedAt: number
  updatedAt: number
  /** What will become of it, as staged by the tester or as its contents deserve. */
  fate: PushFate
  /** The job takes so long. */
  takesMs: number
  /** What was sent, until the job is done. */
  pending: WireMenu | null
}

export type PushFate =
  | { kind: 'as-it-deserves' }
  | { kind: 'hangs' }
  /** Announced as done, and nothing changes. */
  | { kind: 'ignored' }
  /** `hoursOnly`: the menu is taken, its hours are not. */
  | { kind: 'fails'; details: string; hoursOnly: boolean }

type Filed = Menus & { spareHours: OpenHours[] }
type Menus = { menus: FiledMenu[] }

/** The menus customers may see, oldest first: more than one where a push created instead of replaced (section 15). */
export function documentsOf({ menus }: Menus): WireMenu[] {
  return menus.flatMap(({ document }) => (document === null ? [] : [document]))
}

/** The menu that onboarding and quality assurance look at. */
export function mainMenuOf({ menus }: Menus): (FiledMenu & { document: WireMenu }) | undefined {
  return menus.find((menu): menu is FiledMenu & { document: WireMenu } => menu.document !== null)
}

export function openHoursOf(store: Filed): OpenHours[] {
  return mainMenuOf(store)?.document.open_hours ?? store.spareHours
}

export function setOpenHours(store: Filed, hours: OpenHours[]): void {
  const main = mainMenuOf(store)
  if (main) main.document = { ...main.document, open_hours: hours }
  else store.spareHours = hours
}

export function itemsIn({ menu }: WireMenu): WireItem[] {
  return menu.categories.flatMap((category) => category.items ?? [])
}

/** The menu's main id at DoorDash: the store's own, so that an import again is the same menu. */
export function mainMenuId({ uuid }: { uuid: string }): string {
  return `menu-${uuid}`
}
