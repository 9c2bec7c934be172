import { useEffect } from 'react'
import { menuProblems } from '#shared/menu/validate.ts'
import type { EditorSession } from './editor-session.ts'

/** After the last change; a menu of 2,000 items takes up to 20 ms. */
const pauseMs = 300

/** Looks for problems on this screen whenever the menu changed and nobody types: typing never waits for it. */
export function useDeferredProblems(session: EditorSession): void {
  useEffect(() => {
    let idle = 0
    let pause: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { document } = session.store.getState()
      session.found(document, menuProblems(document))
    }
    const stop = session.store.subscribe(({ document }, before) => {
      if (document === before.document) return
      clearTimeout(pause)
      cancelIdleCallback(idle)
      pause = setTimeout(() => {
        idle = requestIdleCallback(look, { timeout: 1_000 })
      }, pauseMs)
    })
    look()
    return () => {
      stop()
      clearTimeout(pause)
      cancelIdleCallback(idle)
    }
  }, [session])
}
