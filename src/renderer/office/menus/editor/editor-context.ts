import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { EditorSession } from './editor-session.ts'
import type { Editor } from './editor-state.ts'

export const SessionContext = createContext<EditorSession | null>(null)

/** The menu that is open around this part of the page. */
export function useSession(): EditorSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('Only inside the menu editor.')
  return session
}

export function useEditor<Value>(pick: (editor: Editor) => Value): Value {
  return useStore(useSession().store, pick)
}
