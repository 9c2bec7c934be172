/** Calls back once, when the screen is about to be painted next. */
type NextPaint = (go: () => void) => void

/** A hidden page paints nothing and its timers may sleep: there nothing waits. */
const nextPaint: NextPaint = (go) => {
  if (document.hidden) return go()
  let went = false
  const once = () => {
    if (went) return
    went = true
    go()
  }
  requestAnimationFrame(once)
  // The page may be hidden before its next frame.
  setTimeout(once, 100)
}

type Gathered<Item> = {
  /** Hands the item on: at once where nothing was since the last painting, else before the next one. */
  add: (item: Item) => void
  /** Hands on now what waits. */
  flush: () => void
}

/**
 * Hands items on in their order, those together that come before the screen is painted again: a burst of updates then
 * costs one drawing of the board and not one each.
 */
export function gathered<Item>(
  handOn: (items: readonly Item[]) => void,
  soon: NextPaint = nextPaint,
): Gathered<Item> {
  let waiting: Item[] = []
  let isDue = false
  const flush = () => {
    const items = waiting
    waiting = []
    if (items.length > 0) handOn(items)
  }
  const due = () => {
    isDue = false
    if (waiting.length === 0) return
    flush()
    next()
  }
  const next = () => {
    isDue = true
    soon(due)
  }
  return {
    add: (item) => {
      waiting.push(item)
      if (isDue) return
      next()
      flush()
    },
    flush,
  }
}
