import { type RefObject, useEffect } from 'react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { closeLineMenu } from './line-menu-store.ts'

/** A menu nobody touches for so long is forgotten (ms): it holds the cards, and a board must not stand still for it. */
export const forgottenMs = 20_000

/** The menu closes with a touch anywhere else, which does there what it always does, when the page moves under it, and when it is forgotten. */
export function useCloseWhenLeft(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const over = new AbortController()
    const listening = { capture: true, passive: true, signal: over.signal }
    let timer = setTimeout(closeLineMenu, forgottenMs)
    const isInside = ({ target }: Event) => target instanceof Node && box.current?.contains(target) === true
    const used = (event: Event) => {
      if (!isInside(event)) return closeLineMenu()
      clearTimeout(timer)
      timer = setTimeout(closeLineMenu, forgottenMs)
    }
    window.addEventListener('pointerdown', used, listening)
    window.addEventListener('keydown', used, listening)
    window.addEventListener('scroll', (event) => void (isInside(event) || closeLineMenu()), listening)
    window.addEventListener('resize', closeLineMenu, listening)
    const left = useScreen.subscribe(({ panel, screen, room }, before) => {
      if (panel !== null || screen !== before.screen || room !== before.room) closeLineMenu()
    })
    return () => {
      over.abort()
      clearTimeout(timer)
      left()
    }
  }, [box])
}
