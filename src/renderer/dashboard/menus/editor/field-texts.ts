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
    waiting.delete(flush)
    const typed = text
    text = null
    if (typed !== null) to(typed)
  }
  return {
    isWaiting: () => text !== null,
    put(typed) {
      text = typed
      waiting.add(flush)
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
