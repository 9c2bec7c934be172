import type { StoreApi } from 'zustand/vanilla'
import type { OpenMenu } from '#shared/api/menus.ts'
import type { DraftSaving } from './draft-saving.ts'
import type { Editor } from './editor-state.ts'
import { sameMenu } from './same-menu.ts'
import { type Next, withStep } from './undo-steps.ts'

/** Where the station's draft is another than ours: which of the two counts. */
export function createStationDraft(
  { getState: get, setState: set }: StoreApi<Editor>,
  saving: DraftSaving,
  put: (next: Next) => void,
) {
  return {
    keepMine(): void {
      const { save } = get()
      if (save.at !== 'changed') return
      saving.stationHas(save.theirs.document)
      set({ base: save.theirs.version, save: { at: 'waiting' } })
      void saving.saveNow()
    },
    takeTheirs(): void {
      const before = get()
      const { save } = before
      if (save.at !== 'changed') return
      saving.stationHas(save.theirs.document)
      set({ base: save.theirs.version, problems: save.theirs.problems, save: { at: 'saved' } })
      put({ document: save.theirs.document, past: withStep(before), future: [], removal: null })
    },
    learn(next: OpenMenu): void {
      const before = get()
      const { base, document, save } = before
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
      put({ document: next.document, past: withStep(before), future: [] })
    },
  }
}
