import type { KeptConversation } from '#shared/api/assistant.ts'
import type { Conversation } from '#shared/assistant/conversation.ts'
import { call } from '#renderer/station/call/call.ts'

/** How long a pause in what is said lasts before it is kept (ms). */
const pauseMs = 300

/**
 * - `kept`: the station has it
 * - `elsewhere`: another screen was first; its conversation was taken over
 * - `failed`: not now; it is tried again with the next word, or when the line is back
 */
export type Keeping = 'kept' | 'elsewhere' | 'failed'

/** Keeps what is said at the station, one call at a time, over the version this screen went on from. */
export function createKeeper(deps: {
  current: () => Conversation | null
  /** Another screen kept something else first. */
  wasReplaced: (kept: KeptConversation) => void
  changed: (isKept: boolean) => void
}) {
  let version = 0
  let isDirty = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: Promise<Keeping> = Promise.resolve('kept')
  /** What was sent last, where it is not known whether it arrived. */
  let doubtful: Conversation | null = null

  async function save(): Promise<Keeping> {
    clearTimeout(timer)
    const conversation = deps.current()
    if (!isDirty || conversation === null) return 'kept'
    isDirty = false
    const answer = await call((client, options) =>
      client.assistant.save({ baseVersion: version, conversation }, options),
    )
    if (answer.ok) {
      version = answer.value.version
      doubtful = null
      deps.changed(!isDirty)
      return 'kept'
    }
    if (answer.problem.code !== 'CHANGED') {
      isDirty = true
      doubtful = conversation
      return 'failed'
    }
    const { data } = answer.problem
    version = data.version
    if (doubtful !== null && data.conversation !== null && isSame(data.conversation, doubtful)) {
      // It had arrived, only its answer had not.
      doubtful = null
      isDirty = true
      return save()
    }
    isDirty = false
    deps.wasReplaced(data)
    deps.changed(true)
    return 'elsewhere'
  }
  const now = (): Promise<Keeping> => (line = line.then(save))

  return {
    /** All that was said until now. */
    now,
    soon: (): void => {
      isDirty = true
      deps.changed(false)
      clearTimeout(timer)
      timer = setTimeout(() => void now(), pauseMs)
    },
    /** Tries again what could not be kept. */
    again: (): void => {
      if (isDirty) void now()
    },
    /** What the station has, where it is newer than what is here; null where it is not, or could not be asked. */
    load: async (): Promise<KeptConversation | null> => {
      await line
      const answer = await call((client, options) => client.assistant.load(undefined, options))
      if (!answer.ok || isDirty || answer.value.version === version) return null
      version = answer.value.version
      return answer.value
    },
    /** The station forgets it all; what is said next is kept again. */
    forget: async (): Promise<void> => {
      await line
      isDirty = false
      clearTimeout(timer)
      const answer = await call((client, options) => client.assistant.clear(undefined, options))
      if (answer.ok) version = answer.value.version
      else isDirty = true
      deps.changed(answer.ok)
    },
  }
}

function isSame(a: Conversation, b: Conversation): boolean {
  const last = a.messages.at(-1)
  const other = b.messages.at(-1)
  return a.nextNumber === b.nextNumber && last?.id === other?.id && last?.at === other?.at
}
