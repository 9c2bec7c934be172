import { type RefObject, useEffect } from 'react'
import { create } from 'zustand'
import type { CardSize, Fold } from './deal-types.ts'

/**
 * How tall cards turned out to be (px): what their text was taken to need is only close. A card's own height never
 * depends on the one it was dealt, so that a measure never asks for another.
 */
export const useNaturalHeights = create<{ heights: ReadonlyMap<string, number> }>()(() => ({
  heights: new Map(),
}))

/** Enough for several busy boards at several widths. */
const mostKept = 600

export function heightKey(id: string, size: CardSize, width: number, fold: Fold): string {
  return `${id} ${size} ${width} ${fold}`
}

type Card = {
  id: string
  size: CardSize
  width: number
  fold: Fold
  top: RefObject<HTMLElement | null>
  foot: RefObject<HTMLElement | null>
}

const keys = new WeakMap<Element, { key: string; other: Element; frame: number }>()
let observer: ResizeObserver | undefined

/** One for all cards: it calls once per frame, after the layout, so that reading costs nothing. */
function watcher(): ResizeObserver {
  observer ??= new ResizeObserver((entries) => {
    const found = new Map<string, number>()
    for (const { target } of entries) {
      const known = keys.get(target)
      if (!known || !target.isConnected) continue
      found.set(known.key, heightOf(target) + heightOf(known.other) + known.frame)
    }
    const { heights } = useNaturalHeights.getState()
    const news = [...found].filter(([key, height]) => Math.abs((heights.get(key) ?? 0) - height) >= 1)
    if (news.length === 0) return
    useNaturalHeights.setState({ heights: new Map([...[...heights].slice(-mostKept), ...news]) })
  })
  return observer
}

function heightOf(element: Element): number {
  return element instanceof HTMLElement ? element.offsetHeight : 0
}

/** Edge of a card above its parts (px). */
const frame = 6

/** Tells how tall a card's two parts are together, as often as they change. */
export function useNatural({ id, size, width, fold, top, foot }: Card): void {
  const key = heightKey(id, size, width, fold)
  useEffect(() => {
    const [one, two] = [top.current, foot.current]
    if (one === null || two === null || fold === 'lines') return
    keys.set(one, { key, other: two, frame })
    keys.set(two, { key, other: one, frame })
    watcher().observe(one)
    watcher().observe(two)
    return () => {
      watcher().unobserve(one)
      watcher().unobserve(two)
    }
  }, [key, fold, top, foot])
}
