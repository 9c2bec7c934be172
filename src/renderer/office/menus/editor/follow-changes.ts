import { useEffect } from 'react'
import { useStore } from 'zustand'
import { call } from '#renderer/station/call/call.ts'
import { useMenus } from '#renderer/station/menus/menus-store.ts'
import type { EditorSession } from './editor-session.ts'

/** What another screen saves while nothing is changed here comes on screen by itself. */
export function useFollowChanges(session: EditorSession): void {
  const { menuId } = session
  const newest = useMenus(({ state }) => state?.menus.find(({ id }) => id === menuId)?.version ?? 0)
  // Nothing is on its way: a newer version is somebody else's.
  const isBehind = useStore(session.store, ({ base, save }) => save.at === 'saved' && newest > base)
  useEffect(() => {
    if (!isBehind) return
    let isHere = true
    // What is here stays, and the next save meets the other screen's version and says so.
    void call((client, options) => client.menus.open({ menuId }, options)).then((answer) => {
      if (isHere && answer.ok) session.learn(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [session, menuId, isBehind])
}
