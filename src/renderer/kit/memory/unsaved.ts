import { useEffect, useRef } from 'react'
import { create } from 'zustand'

/** What is typed in a form and not saved yet. */
export type Draft = {
  isChanged: boolean
  /** Saves it; false where it was not saved, and the form says why. */
  save: () => Promise<boolean>
  /** Puts the form back as it was: then the bar at the foot of the page saves it. Without it the form has its own button. */
  discard?: () => void
}

type Unsaved = {
  sheet: object | null
  save: () => Promise<boolean>
  discard: () => (() => void) | undefined
}

type UnsavedState = {
  forms: readonly Unsaved[]
  /** Where somebody was going when it turned out that something is not saved. */
  asked: { go: () => void; forms: readonly Unsaved[] } | null
}

/** The forms that hold a change nobody has saved yet. */
export const useUnsavedForms = create<UnsavedState>()(() => ({ forms: [], asked: null }))

/**
 * Says that this form holds a change that is not saved yet, while it is one. Whoever then leaves the page, or closes the
 * `sheet`, is asked first; on a page of the settings the bar at its foot saves it or puts it back.
 */
export function useUnsaved(draft: Draft | undefined, sheet: object | null = null): void {
  const isChanged = draft?.isChanged ?? false
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  useEffect(() => {
    if (!isChanged) return
    const me: Unsaved = {
      sheet,
      save: async () => latest.current?.save() ?? false,
      discard: () => latest.current?.discard,
    }
    useUnsavedForms.setState(({ forms }) => ({ forms: [...forms, me] }))
    return () => useUnsavedForms.setState(({ forms }) => ({ forms: forms.filter((each) => each !== me) }))
  }, [isChanged, sheet])
}

/** Goes, or asks first where something is not saved: in this sheet, or, without one, anywhere. */
export function leave(go: () => void, sheet: object | null = null): void {
  const { forms } = useUnsavedForms.getState()
  const left = forms.filter((form) => sheet === null || form.sheet === sheet)
  if (left.length === 0) go()
  else useUnsavedForms.setState({ asked: { go, forms: left } })
}

/** Saves them one after the other until one is refused; whether all are saved. */
export async function saveAll(forms: readonly Unsaved[]): Promise<boolean> {
  for (const form of forms) if (!(await form.save())) return false
  return true
}
