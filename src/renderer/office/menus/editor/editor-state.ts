import type { OpenMenu } from '#shared/api/menus.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath, MenuProblem } from '#shared/menu/problem.ts'
import type { EditorSelection } from './editor-selection.ts'

/**
 * How the draft stands at the station.
 * - `waiting`: changed, and sent in a moment
 * - `not-reached`: kept here, and tried again
 * - `changed`: another screen saved first; a person chooses, nothing is lost either way
 * - `gone`: the menu was removed elsewhere
 */
export type SaveState =
  | { at: 'saved' | 'waiting' | 'saving' | 'gone' }
  | { at: 'not-reached'; why: string }
  | { at: 'changed'; theirs: OpenMenu }

/** What was taken away last, to be brought back with one press. */
export type Removal = { kind: 'item' | 'category' | 'group' | 'option'; name: string; count: number }

export type Editor = {
  document: Menu
  /** The station's version the draft is made from. */
  base: number
  past: readonly Menu[]
  future: readonly Menu[]
  save: SaveState
  /** Whether this screen had room to keep what is not saved. */
  isKept: boolean
  problems: readonly MenuProblem[]
  /** Texts in fields that could not be read and are not in the document, by field. */
  unread: Readonly<Record<string, string>>
  selection: EditorSelection
  /** Groups open one above another, from an item down to an option's options. */
  openGroups: readonly string[]
  removal: Removal | null
  /** A field to go to; a new object each time, so that the same field can be gone to twice. */
  jump: { path: MenuPath } | null
}
