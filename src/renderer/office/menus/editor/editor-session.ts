import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenMenu } from '#shared/api/menus.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath, MenuProblem } from '#shared/menu/problem.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { call } from '#renderer/station/call/call.ts'
import { type EditorSelection, selectionOfPath } from './editor-selection.ts'
import { flushTexts, isTyping, onTyping } from './field-texts.ts'
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { keyAt } from './row-keys.ts'
import { sameMenu } from './same-menu.ts'

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

/** Undo goes back so far. */
const mostUndo = 200
/** Changes of one field this close together are one step of undo, in ms. */
const oneStepMs = 4_000
const saveAfterMs = 600
const keepAfterMs = 150
const tryAgainMs = [2_000, 4_000, 8_000, 15_000, 30_000]

export type Edit = (menu: Menu) => Menu

/** One menu open in the editor. It goes on saving when its page is left, until the station has everything. */
export type EditorSession = {
  menuId: string
  store: StoreApi<Editor>
  /** One step of undo; changes of the same `field` in a row are one step. */
  change: (edit: Edit, about?: { field?: string; removal?: Removal }) => void
  undo: () => void
  redo: () => void
  go: (selection: EditorSelection) => void
  jumpTo: (path: MenuPath) => void
  openGroup: (key: string) => void
  closeGroup: () => void
  setUnread: (field: string, text: string | null) => void
  /** Problems of this document, unless it changed meanwhile. */
  found: (document: Menu, problems: readonly MenuProblem[]) => void
  /** Sends what is not saved now; resolves when an answer is there. */
  saveNow: () => Promise<void>
  /** In a conflict: ours over theirs, which stays in the history. */
  keepMine: () => void
  /** In a conflict: theirs; ours stays one undo away. */
  takeTheirs: () => void
  /** The station's state of the menu, read anew or after a restore. */
  learn: (open: OpenMenu) => void
  close: () => void
}

export function startSession(open: OpenMenu): EditorSession {
  const menuId = open.id
  /** The document the station has as `base`. */
  let atStation = open.document
  let lastField: { field: string; at: number } | null = null
  let saving: Promise<void> | null = null
  let failures = 0
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined

  const store = createStore<Editor>()(() => ({
    document: open.document,
    base: open.version,
    past: [],
    future: [],
    save: { at: 'saved' },
    isKept: true,
    problems: open.problems,
    unread: {},
    selection: { at: 'items', category: keyAt(open.document.categories, 0), item: null, form: null },
    openGroups: [],
    removal: null,
    jump: null,
  }))
  const { getState: get, setState: set } = store
  const isSaved = () => get().document === atStation
  /** With what is still in a field it is not all saved. */
  const settled = (): SaveState => ({ at: isSaved() && !isTyping() ? 'saved' : 'waiting' })

  function keepSoon(): void {
    clearTimeout(keepTimer)
    keepTimer = setTimeout(keep, keepAfterMs)
  }
  function keep(): void {
    clearTimeout(keepTimer)
    const { base, document, unread } = get()
    if (isSaved() && Object.keys(unread).length === 0) forgetDraft(menuId)
    else set({ isKept: keepDraft(menuId, { base, document, unread }) })
  }

  function touched(): void {
    keepSoon()
    const { save } = get()
    // A person chooses first; until then nothing is sent.
    if (save.at === 'changed' || save.at === 'gone') return
    if (isSaved() && saving === null) {
      clearTimeout(saveTimer)
      set({ save: settled() })
      return
    }
    if (save.at !== 'saving' && save.at !== 'not-reached') set({ save: { at: 'waiting' } })
    if (save.at !== 'not-reached') saveIn(saveAfterMs)
  }
  function saveIn(ms: number): void {
    clearTimeout(saveTimer)
    saveTimer = setTimeout(() => void saveNow(), ms)
  }

  async function saveNow(): Promise<void> {
    clearTimeout(saveTimer)
    if (saving !== null) return saving
    if (isSaved() || get().save.at === 'changed' || get().save.at === 'gone') return
    saving = send()
    await saving
    saving = null
    const { save } = get()
    if (save.at === 'not-reached') {
      saveIn(tryAgainMs[Math.min(failures, tryAgainMs.length) - 1] ?? saveAfterMs)
    } else if (!isSaved() && save.at === 'waiting') saveIn(saveAfterMs)
    keepSoon()
  }

  /** One attempt; what came of it is in the state. */
  async function send(): Promise<void> {
    const { document, base } = get()
    set({ save: { at: 'saving' } })
    const answer = await call((client, options) =>
      client.menus.save({ menuId, baseVersion: base, document }, options),
    )
    if (answer.ok) {
      failures = 0
      atStation = document
      set({ base: answer.value.version, save: settled() })
      if (get().document === document) set({ problems: answer.value.problems })
      return
    }
    switch (answer.problem.code) {
      case 'CHANGED':
        return overtaken(answer.problem.data, document)
      case 'UNKNOWN_MENU':
        return set({ save: { at: 'gone' } })
      default:
        failures += 1
        set({ save: { at: 'not-reached', why: answer.problem.code } })
    }
  }

  /** The station has a later version than ours was made from. */
  function overtaken(theirs: OpenMenu, sent: Menu): void {
    const isOurs = sameMenu(theirs.document, sent)
    // Either our own save, whose answer was lost, or a new version equal to what we started from: not a conflict.
    if (isOurs || sameMenu(theirs.document, atStation)) {
      atStation = isOurs ? sent : atStation
      set({ base: theirs.version, save: settled() })
    } else set({ save: { at: 'changed', theirs } })
  }

  function put(document: Menu, more: Partial<Editor>): void {
    set({ document, ...more })
    touched()
  }

  const session: EditorSession = {
    menuId,
    store,
    change(edit, { field, removal } = {}) {
      const { document: before, past } = get()
      const document = edit(before)
      if (document === before) return
      const now = Date.now()
      const isSameStep =
        field !== undefined && lastField?.field === field && now - lastField.at < oneStepMs && past.length > 0
      lastField = field === undefined ? null : { field, at: now }
      put(document, {
        past: isSameStep ? past : [...past, before].slice(-mostUndo),
        future: [],
        removal: removal ?? null,
      })
    },
    undo() {
      flushTexts()
      const { past, future, document } = get()
      const before = past.at(-1)
      if (before === undefined) return
      lastField = null
      put(before, { past: past.slice(0, -1), future: [document, ...future], removal: null })
    },
    redo() {
      flushTexts()
      const { past, future, document } = get()
      const [next] = future
      if (next === undefined) return
      lastField = null
      put(next, { past: [...past, document], future: future.slice(1), removal: null })
    },
    go(selection) {
      flushTexts()
      set({ selection, openGroups: [], jump: null })
    },
    jumpTo(path) {
      flushTexts()
      set({ selection: selectionOfPath(get().document, path), openGroups: [], jump: { path } })
    },
    openGroup: (key) => set({ openGroups: [...get().openGroups, key] }),
    closeGroup: () => set({ openGroups: get().openGroups.slice(0, -1) }),
    setUnread(field, text) {
      const { [field]: before, ...rest } = get().unread
      if (text === (before ?? null)) return
      set({ unread: text === null ? rest : { ...rest, [field]: text } })
      keepSoon()
    },
    found(document, problems) {
      if (get().document === document) set({ problems })
    },
    saveNow,
    keepMine() {
      const { save } = get()
      if (save.at !== 'changed') return
      atStation = save.theirs.document
      set({ base: save.theirs.version, save: { at: 'waiting' } })
      void saveNow()
    },
    takeTheirs() {
      const { save, past, document } = get()
      if (save.at !== 'changed') return
      atStation = save.theirs.document
      set({ base: save.theirs.version, problems: save.theirs.problems, save: { at: 'saved' } })
      put(save.theirs.document, { past: [...past, document].slice(-mostUndo), future: [], removal: null })
    },
    learn(next) {
      const { base, past, document, save } = get()
      if (save.at === 'gone' || next.version === base) return
      if (!isSaved()) {
        overtaken(next, document)
        touched()
        return
      }
      set({ base: next.version, problems: next.problems })
      // Published, or saved again as it was.
      if (sameMenu(next.document, document)) return
      atStation = next.document
      put(next.document, { past: [...past, document].slice(-mostUndo), future: [] })
    },
    close() {
      clearTimeout(saveTimer)
      clearTimeout(keepTimer)
      forget()
    },
  }

  const onHide = () => {
    flushTexts()
    keep()
  }
  window.addEventListener('pagehide', onHide)
  const stopListening = useConnection.subscribe(({ link, client }, before) => {
    const isBack = link === 'live' && client !== null && (before.link !== 'live' || before.client !== client)
    if (isBack && get().save.at === 'not-reached') void saveNow()
  })
  // What is on its way from a field is not saved, and the screen does not say so.
  const stopHearing = onTyping((isTyping) => {
    const { at } = get().save
    if (isTyping && at === 'saved') set({ save: { at: 'waiting' } })
    else if (!isTyping && at === 'waiting' && isSaved()) set({ save: { at: 'saved' } })
  })
  const forget = () => {
    window.removeEventListener('pagehide', onHide)
    stopHearing()
    stopListening()
  }

  const left = keptDraft(menuId)
  if (left !== null) {
    set({ unread: left.unread })
    if (!sameMenu(left.document, open.document)) {
      put(left.document, { past: [open.document], base: left.base })
      if (left.base !== open.version) {
        clearTimeout(saveTimer)
        set({ base: open.version, save: { at: 'changed', theirs: open } })
      }
    } else keepSoon()
  }
  return session
}
