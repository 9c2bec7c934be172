/** A restaurant's menu as DoorDash has it on file: category > item > group > option > group ... Prices in cents, CAD. */
export type MenuOption = { id: string; name: string; cents: number; groups: MenuGroup[] }
export type MenuGroup = {
  id: string
  name: string
  /** How many different options may be chosen. */
  min: number
  max: number
  options: MenuOption[]
}
export type MenuItem = { id: string; name: string; cents: number; groups: MenuGroup[] }
export type MenuCategory = { id: string; name: string; items: MenuItem[] }

export const item = (id: string, name: string, cents: number, ...groups: MenuGroup[]): MenuItem => ({
  id: `itm-${id}`,
  name,
  cents,
  groups,
})
export const group = (
  id: string,
  name: string,
  [min, max]: readonly [number, number],
  ...options: MenuOption[]
): MenuGroup => ({ id: `grp-${id}`, name, min, max, options })
export const option = (id: string, name: string, cents: number, ...groups: MenuGroup[]): MenuOption => ({
  id: `opt-${id}`,
  name,
  cents,
  groups,
})
