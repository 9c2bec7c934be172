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
import { createStationDraft } from './station-draft.ts'
import { createFieldRuns, type Next, redone, undone, withStep } from './undo-steps.ts'

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
  const fieldRuns = createFieldRuns()

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

  function put(next: Next): void {
    set(next)
    saving.touched()
  }

  /** Goes a step back or forward, where there is one. */
  function step(to: (editor: Editor) => Next | null): void {
    flushTexts()
    const next = to(get())
    if (next === null) return
    fieldRuns.end()
    put(next)
  }

  const session: EditorSession = {
    menuId,
    store,
    change(edit, { field, removal } = {}) {
      const before = get()
      const document = edit(before.document)
      if (document === before.document) return
      const isSameStep = fieldRuns.goesOn(field) && before.past.length > 0
      const past = isSameStep ? before.past : withStep(before)
      put({ document, past, future: [], removal: removal ?? null })
    },
    undo: () => step(undone),
    redo: () => step(redone),
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
    ...createStationDraft(store, saving, put),
    close() {
      saving.stop()
      forget()
    },
  }

  const forget = followOutside(store, saving)
  takeUpKept(open, store, saving, put)
  return session
}

/** Takes up what this browser kept of the draft, which the station may not have or may have gone on from. */
function takeUpKept(
  open: OpenMenu,
  { setState: set }: StoreApi<Editor>,
  saving: DraftSaving,
  put: (next: Next) => void,
): void {
  const left = keptDraft(open.id)
  if (left === null) return
  set({ unread: left.unread })
  if (sameMenu(left.document, open.document)) {
    saving.keepSoon()
    return
  }
  put({ document: left.document, past: [open.document], base: left.base })
  if (left.base === open.version) return
  saving.holdBack()
  set({ base: open.version, save: { at: 'changed', theirs: open } })
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
