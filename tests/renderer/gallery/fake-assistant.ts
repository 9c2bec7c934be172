import { ORPCError } from '@orpc/client'
import type { AccountStores } from '#shared/api/integrations.ts'
import type { KeptConversation } from '#shared/api/assistant.ts'
import type { Conversation } from '#shared/assistant/conversation.ts'
import type { ManagerScene } from './fake-manager.ts'

/** Where the conversation is kept over a reload, as a station keeps it over a restart. */
const key = 'gallery-conversation'

/** The chat as a station keeps it, and the stores DoorDash lists for the linked account. */
export function createFakeAssistant(scene: ManagerScene, calls: string[]) {
  const read = (): KeptConversation =>
    (JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptConversation | null) ?? {
      version: 0,
      conversation: null,
    }
  function keep(conversation: Conversation | null): { version: number } {
    const version = read().version + 1
    sessionStorage.setItem(key, JSON.stringify({ version, conversation }))
    return { version }
  }
  let problem: AccountStores['problem'] = null

  return {
    client: {
      load: async () => read(),
      save: async ({ baseVersion, conversation }: { baseVersion: number; conversation: Conversation }) => {
        if (baseVersion !== read().version) throw new ORPCError('CHANGED', { defined: true, data: read() })
        return keep(conversation)
      },
      clear: async () => {
        calls.push('assistant.clear')
        return keep(null)
      },
    },
    stores: (): AccountStores[] => [
      { account: scene.account, problem, stores: problem === null ? scene.candidates : [] },
    ],
    /** Another screen kept this. */
    keep: (conversation: Conversation) => void keep(conversation),
    kept: () => read().conversation,
    /** DoorDash does not answer for the account, or wants a new sign-in. */
    setStoresProblem: (is: AccountStores['problem']) => (problem = is),
  }
}
