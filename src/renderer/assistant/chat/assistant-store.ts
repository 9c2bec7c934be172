import { create } from 'zustand'
import type { Conversation } from '#shared/assistant/conversation.ts'
import type { GuideArticle } from '#shared/assistant/destinations.ts'

/** Something to know about the chat itself, until the next thing is said. */
export type ChatNotice = { kind: 'went-on-elsewhere' } | { kind: 'signed-in'; name: string }

type Assistant = {
  /** Null until it is known what the station kept. */
  conversation: Conversation | null
  /** What is being typed; it survives closing the panel. */
  draft: string
  /** The manager's sign-in stands under the last message. */
  isSigningIn: boolean
  notice: ChatNotice | null
  /** The station has all that was said. */
  isKept: boolean
  /** How often a person said or pressed something: its answer is brought into view. */
  acts: number
  /** An article, or the contacts, open over the board. */
  reading: GuideArticle | 'contacts' | null
  write: (draft: string) => void
  read: (reading: GuideArticle | 'contacts' | null) => void
}

export const useAssistant = create<Assistant>()((set) => ({
  conversation: null,
  draft: '',
  isSigningIn: false,
  notice: null,
  isKept: true,
  acts: 0,
  reading: null,
  write: (draft) => set({ draft }),
  read: (reading) => set({ reading }),
}))
