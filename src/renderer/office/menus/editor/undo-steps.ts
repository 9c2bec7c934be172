import type { Menu } from '#shared/menu/menu.ts'
import type { Editor } from './editor-state.ts'

/** Undo goes back so far. */
const mostUndo = 200
/** Changes of one field this close together are one step of undo, in ms. */
const oneStepMs = 4_000

type Steps = Pick<Editor, 'document' | 'past' | 'future'>
/** What the editor becomes with another document. */
export type Next = Partial<Editor> & { document: Menu }

/** The document as it was, one step further back. */
export function withStep({ past, document }: Steps): readonly Menu[] {
  return [...past, document].slice(-mostUndo)
}

/** One step back; null where there is none. */
export function undone({ past, future, document }: Steps): Next | null {
  const before = past.at(-1)
  if (before === undefined) return null
  return { document: before, past: past.slice(0, -1), future: [document, ...future], removal: null }
}

/** One step forward again; null where nothing was undone. */
export function redone({ past, future, document }: Steps): Next | null {
  const [next] = future
  if (next === undefined) return null
  return { document: next, past: [...past, document], future: future.slice(1), removal: null }
}

/** Tells changes of one field in a row from those that are steps of their own. */
export function createFieldRuns() {
  let last: { field: string; at: number } | null = null
  return {
    /** Whether a change of `field` goes on with the one before it. */
    goesOn(field: string | undefined): boolean {
      const now = Date.now()
      const isSame = field !== undefined && last?.field === field && now - last.at < oneStepMs
      last = field === undefined ? null : { field, at: now }
      return isSame
    },
    end(): void {
      last = null
    },
  }
}
