import type { MenuItem, MenuOption } from '../menu.ts'

/** A menu on the way from rows to a document: names instead of ids, and where each thing stands. Rows count from 0. */
export type CategoryDraft = { name: string; row: number; items: ItemDraft[] }

export type ItemDraft = {
  row: number
  item: Omit<MenuItem, 'id' | 'groupIds'>
  id: string | null
  blocks: GroupBlock[]
  /** Its own and those of its options. */
  rows: number[]
}

/** A group as it stands below an item: defined there when it has options, else only named. */
export type GroupBlock = {
  row: number
  names: string[]
  min: number | null
  max: number | null
  free: number | null
  options: OptionDraft[]
  rows: number[]
}

export type OptionDraft = {
  row: number
  option: Omit<MenuOption, 'id' | 'groupIds'>
  id: string | null
  /** Names of the groups it leads to. */
  opens: string[]
}
