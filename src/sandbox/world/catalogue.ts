/** What orders are composed from: category > item > group > option > group ... Prices in cents. */
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
