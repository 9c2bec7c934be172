/** A pause in typing this long hands the text over, in ms. */
const pauseMs = 250

type HandOver = (text: string) => void

/** What was typed into one field and is not in the document yet. */
export type FieldText = {
  isWaiting: () => boolean
  /** Somebody typed: hands over after a pause. */
  put: (text: string) => void
  /** Where to. */
  handTo: (handOver: HandOver) => void
  flush: () => void
}

const waiting = new Set<() => void>()
const listeners = new Set<(isTyping: boolean) => void>()

/** Hears when somebody begins to type, and when everything typed was handed over. Returns how to stop. */
export function onTyping(listener: (isTyping: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether something stands in a field that was not handed over. */
export function isTyping(): boolean {
  return waiting.size > 0
}

function tell(isTyping: boolean): void {
  for (const listener of listeners) listener(isTyping)
}

/**
 * A field keeps its own text while somebody types, and hands it over a moment later: a keystroke never waits for a menu
 * of 2,000 items.
 */
export function createFieldText(): FieldText {
  let text: string | null = null
  let to: HandOver = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  function flush(): void {
    clearTimeout(timer)
    const typed = text
    text = null
    if (typed !== null) to(typed)
    if (waiting.delete(flush) && waiting.size === 0) tell(false)
  }
  return {
    isWaiting: () => text !== null,
    put(typed) {
      text = typed
      waiting.add(flush)
      if (waiting.size === 1) tell(true)
      clearTimeout(timer)
      timer = setTimeout(flush, pauseMs)
    },
    handTo: (handOver) => void (to = handOver),
    flush,
  }
}

/** Hands over what stands in fields: for who needs the whole truth now (undo, another page, the window going away). */
export function flushTexts(): void {
  for (const flush of waiting) flush()
}
