import type { StoreApi } from 'zustand/vanilla'
import type { Editor } from './editor-state.ts'
import { forgetDraft, keepDraft } from './kept-draft.ts'

const keepAfterMs = 150

/** Keeps in this browser what the station does not have of the draft. */
export function createDraftKeeping(
  menuId: string,
  { getState: get, setState: set }: StoreApi<Editor>,
  isSaved: () => boolean,
) {
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(): void {
    clearTimeout(timer)
    const { base, document, unread } = get()
    if (isSaved() && Object.keys(unread).length === 0) forgetDraft(menuId)
    else set({ isKept: keepDraft(menuId, { base, document, unread }) })
  }

  return {
    keep,
    keepSoon: (): void => {
      clearTimeout(timer)
      timer = setTimeout(keep, keepAfterMs)
    },
    stopKeeping: (): void => clearTimeout(timer),
  }
}
