import type { ChatEvent, Conversation } from '#shared/assistant/conversation.ts'
import { converse, newConversation } from '#shared/assistant/converse.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { learnSession } from '#renderer/station/sign-in/session-calls.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useAssistant } from './assistant-store.ts'
import { createKeeper } from './create-keeper.ts'
import { factsNow } from './facts-now.ts'
import { perform } from './perform.ts'
import { readIntegrations } from './read-integrations.ts'

const keeper = createKeeper({
  current: () => useAssistant.getState().conversation,
  wasReplaced: ({ conversation }) => {
    const { conversation: lost, draft } = useAssistant.getState()
    const before = conversation ?? newConversation(factsNow())
    useAssistant.setState({
      conversation: before,
      notice: { kind: 'went-on-elsewhere' },
      isSigningIn: false,
      // What was said here is not lost: it can be said again.
      draft: draft === '' ? lastSaid(lost, before) : draft,
    })
  },
  changed: (isKept) => useAssistant.setState({ isKept }),
})

/** Something happened in the chat: what it becomes is shown, kept, and carried out. */
export function tell(event: ChatEvent): void {
  const { conversation } = useAssistant.getState()
  if (conversation === null) return
  const turn = converse(conversation, event, factsNow())
  const isOver = conversation.dialogue.step === 'sign-in' && turn.conversation.dialogue.step !== 'sign-in'
  if (isOver) useAssistant.setState({ isSigningIn: false })
  if (!isAlike(turn.conversation, conversation)) {
    useAssistant.setState({ conversation: turn.conversation })
    keeper.soon()
    const isNews = turn.conversation.nextNumber > conversation.nextNumber
    if (isNews) useScreen.getState().assistantSpoke()
  }
  for (const effect of turn.effects) void perform(effect, { tell, keepNow: keeper.now })
}

/** A person says or presses something: what was to be known about the chat has been read. */
export function act(event: Extract<ChatEvent, { type: 'said' | 'pressed' | 'ticked' }>): void {
  useAssistant.setState(({ acts }) => ({ notice: null, acts: acts + 1 }))
  tell(event)
}

/** An empty page; an activation under way is still told of. */
export async function beginAnew(): Promise<void> {
  useAssistant.setState({ notice: null, isSigningIn: false })
  tell({ type: 'cleared' })
  if (useAssistant.getState().conversation?.dialogue.step === 'idle') await keeper.forget()
}

let opening: Promise<void> | null = null

/** Learns who is here and what the station kept; called whenever the panel opens. */
export function openChat(): Promise<void> {
  opening ??= learn().finally(() => (opening = null))
  return opening
}

async function learn(): Promise<void> {
  if (useSession.getState().state === null) await learnSession()
  if (useSession.getState().manager !== null && useIntegrations.getState().state === null)
    await readIntegrations()
  const kept = await keeper.load()
  const { conversation } = useAssistant.getState()
  if (conversation === null) {
    useAssistant.setState({ conversation: kept?.conversation ?? newConversation(factsNow()) })
    tell({ type: 'restarted' })
  } else if (kept !== null) {
    useAssistant.setState({ conversation: kept.conversation ?? newConversation(factsNow()) })
  }
}

/** Listens for what the chat waits for, whether or not its panel is open. Returns how to stop. */
export function listen(): () => void {
  const keepAll = () => void keeper.now()
  window.addEventListener('pagehide', keepAll)
  const stops = [
    useConnection.subscribe((now, before) => {
      if (now.link === 'live' && before.link !== 'live') keeper.again()
    }),
    useIntegrations.subscribe(() => {
      if (useAssistant.getState().conversation?.dialogue.step === 'activating')
        tell({ type: 'facts-changed' })
    }),
    useSession.subscribe((now, before) => {
      if (now.manager !== null && before.manager === null) void managerCame(now.manager.name)
      if (now.manager === null && before.manager !== null) tell({ type: 'manager-left' })
    }),
    () => window.removeEventListener('pagehide', keepAll),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

async function managerCame(name: string): Promise<void> {
  const { conversation, isSigningIn } = useAssistant.getState()
  if (conversation === null) return
  // The chat goes on from what he may see.
  await readIntegrations()
  const { step } = conversation.dialogue
  if (isSigningIn && step !== 'sign-in' && step !== 'activating')
    useAssistant.setState({ notice: { kind: 'signed-in', name } })
  useAssistant.setState({ isSigningIn: false })
  tell({ type: 'manager-signed-in' })
}

/** A turn that changed nothing builds its messages anew: by value, so that it is not kept every few seconds. */
function isAlike(a: Conversation, b: Conversation): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function lastSaid(from: Conversation | null, now: Conversation): string {
  const last = from?.messages.findLast(({ from: who }) => who === 'person')
  if (last?.from !== 'person' || last.kind !== 'said') return ''
  const isThere = now.messages.some(({ id, at }) => id === last.id && at === last.at)
  return isThere ? '' : last.text
}
