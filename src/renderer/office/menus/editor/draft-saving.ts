import type { StoreApi } from 'zustand/vanilla'
import type { OpenMenu } from '#shared/api/menus.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { call } from '#renderer/station/call/call.ts'
import type { Editor, SaveState } from './editor-state.ts'
import { isTyping } from './field-texts.ts'
import { createDraftKeeping } from './draft-keeping.ts'
import { sameMenu } from './same-menu.ts'

const saveAfterMs = 600
const tryAgainMs = [2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Saves the draft in `store` at the station a moment after each change, and tries again until it has everything; what it
 * does not have yet is kept in this browser. `document` is what the station has as the draft's `base`.
 */
export function createDraftSaving(menuId: string, store: StoreApi<Editor>, document: Menu) {
  const { getState: get, setState: set } = store
  let atStation = document
  let saving: Promise<void> | null = null
  let failures = 0
  let saveTimer: ReturnType<typeof setTimeout> | undefined

  const isSaved = () => get().document === atStation
  const { keep, keepSoon, stopKeeping } = createDraftKeeping(menuId, store, isSaved)
  /** With what is still in a field it is not all saved. */
  const settled = (): SaveState => ({ at: isSaved() && !isTyping() ? 'saved' : 'waiting' })

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

  return {
    isSaved,
    keep,
    keepSoon,
    /** The draft changed. */
    touched,
    /** Sends what is not saved now; resolves when an answer is there. */
    saveNow,
    /** The station has a later version than `sent` was made from. */
    overtaken,
    /** What the station has is this from now on. */
    stationHas: (now: Menu): void => void (atStation = now),
    /** Sends nothing by itself before the next change. */
    holdBack: (): void => clearTimeout(saveTimer),
    stop: (): void => {
      clearTimeout(saveTimer)
      stopKeeping()
    },
  }
}
export type DraftSaving = ReturnType<typeof createDraftSaving>
