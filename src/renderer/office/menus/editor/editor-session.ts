import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenMenu } from '#shared/api/menus.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath, MenuProblem } from '#shared/menu/problem.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { createDraftSaving, type DraftSaving } from './draft-saving.ts'
import { type EditorSelection, selectionOfPath } from './editor-selection.ts'
import type { Editor, Removal } from './editor-state.ts'
import { flushTexts, onTyping } from './field-texts.ts'
import { keptDraft } from './kept-draft.ts'
import { keyAt } from './row-keys.ts'
import { sameMenu } from './same-menu.ts'

/** Undo goes back so far. */
const mostUndo = 200
/** Changes of one field this close together are one step of undo, in ms. */
const oneStepMs = 4_000

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

/** Opens a menu for editing, with what this browser still kept of it from before. */
export function startSession(open: OpenMenu): EditorSession {
  const menuId = open.id
  let lastField: { field: string; at: number } | null = null

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
  const saving = createDraftSaving(menuId, store, open.document)

  function put(document: Menu, more: Partial<Editor>): void {
    set({ document, ...more })
    saving.touched()
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
      saving.keepSoon()
    },
    found(document, problems) {
      if (get().document === document) set({ problems })
    },
    saveNow: saving.saveNow,
    keepMine() {
      const { save } = get()
      if (save.at !== 'changed') return
      saving.stationHas(save.theirs.document)
      set({ base: save.theirs.version, save: { at: 'waiting' } })
      void saving.saveNow()
    },
    takeTheirs() {
      const { save, past, document } = get()
      if (save.at !== 'changed') return
      saving.stationHas(save.theirs.document)
      set({ base: save.theirs.version, problems: save.theirs.problems, save: { at: 'saved' } })
      put(save.theirs.document, { past: [...past, document].slice(-mostUndo), future: [], removal: null })
    },
    learn(next) {
      const { base, past, document, save } = get()
      if (save.at === 'gone' || next.version === base) return
      if (!saving.isSaved()) {
        saving.overtaken(next, document)
        saving.touched()
        return
      }
      set({ base: next.version, problems: next.problems })
      // Published, or saved again as it was.
      if (sameMenu(next.document, document)) return
      saving.stationHas(next.document)
      put(next.document, { past: [...past, document].slice(-mostUndo), future: [] })
    },
    close() {
      saving.stop()
      forget()
    },
  }

  const forget = followOutside(store, saving)
  const left = keptDraft(menuId)
  if (left !== null) {
    set({ unread: left.unread })
    if (!sameMenu(left.document, open.document)) {
      put(left.document, { past: [open.document], base: left.base })
      if (left.base !== open.version) {
        saving.holdBack()
        set({ base: open.version, save: { at: 'changed', theirs: open } })
      }
    } else saving.keepSoon()
  }
  return session
}

/** Saves and keeps the draft when something outside the editor asks for it. Returns how to stop. */
function followOutside({ getState: get, setState: set }: StoreApi<Editor>, saving: DraftSaving): () => void {
  const onHide = () => {
    flushTexts()
    saving.keep()
  }
  window.addEventListener('pagehide', onHide)
  const stopListening = useConnection.subscribe(({ link, client }, before) => {
    const isBack = link === 'live' && client !== null && (before.link !== 'live' || before.client !== client)
    if (isBack && get().save.at === 'not-reached') void saving.saveNow()
  })
  // What is on its way from a field is not saved, and the screen does not say so.
  const stopHearing = onTyping((isTyping) => {
    const { at } = get().save
    if (isTyping && at === 'saved') set({ save: { at: 'waiting' } })
    else if (!isTyping && at === 'waiting' && saving.isSaved()) set({ save: { at: 'saved' } })
  })
  return () => {
    window.removeEventListener('pagehide', onHide)
    stopHearing()
    stopListening()
  }
}
