import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Message } from '#shared/assistant/messages.ts'

/** Nearer to the foot than this counts as being there (px). */
const nearly = 40
/** Room above what is brought into view (px). */
const above = 12

/**
 * Brings what is new into view, its beginning first, unless somebody reads further up: then nothing moves, and `hasNews`
 * offers the way. What a person says or presses himself always leads to the answer.
 */
export function useScrollToNews(
  messages: readonly Message[] | null,
  { acts, isSigningIn }: { acts: number; isSigningIn: boolean },
) {
  const scroller = useRef<HTMLDivElement>(null)
  const isAtFoot = useRef(true)
  const seen = useRef<string | null>(null)
  const answered = useRef(acts)
  const [hasNews, setNews] = useState(false)
  const isHere = messages !== null
  const last = messages?.at(-1)?.id ?? null

  useEffect(() => {
    const box = isHere ? scroller.current : null
    if (!box) return
    const look = () => {
      isAtFoot.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearly
      if (isAtFoot.current) setNews(false)
    }
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [isHere])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || messages === null) return
    const before = messages.findIndex(({ id }) => id === seen.current)
    const news = messages.slice(before + 1)
    const isFirst = seen.current === null
    seen.current = last
    if (isFirst) return toFoot(box)
    const [first] = news
    if (!first) {
      // Something grew in place: whoever stands at the foot stays there.
      if (isAtFoot.current) toFoot(box)
      return
    }
    const isAnswer = answered.current !== acts
    answered.current = acts
    if (isAtFoot.current || isAnswer) bring(box, first.id)
    else setNews(true)
    // The button that was pressed is gone: the keyboard goes on from the answer.
    const focused = document.activeElement
    if (focused === null || focused === document.body) itemOf(box, first.id)?.focus({ preventScroll: true })
  }, [messages, last, acts])

  useLayoutEffect(() => {
    const box = scroller.current
    if (box && isSigningIn) toFoot(box)
  }, [isSigningIn])

  return {
    scroller,
    hasNews,
    showNews: () => {
      if (scroller.current) toFoot(scroller.current)
    },
  }
}

function toFoot(box: HTMLElement): void {
  box.scrollTop = box.scrollHeight
}

function itemOf(box: HTMLElement, id: string): HTMLElement | null {
  return box.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`)
}

function bring(box: HTMLElement, id: string): void {
  const item = itemOf(box, id)
  if (!item) return
  const top = item.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
  box.scrollTop = top - above
}
