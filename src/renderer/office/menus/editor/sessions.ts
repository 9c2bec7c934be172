import { call } from '#renderer/station/call/call.ts'
import { type EditorSession, startSession } from './editor-session.ts'
import { flushTexts } from './field-texts.ts'
import { forgetDraft } from './kept-draft.ts'
import { unreadPaths } from './unread-prices.ts'

/** Menus whose editor was open: what is not saved yet goes on being saved after its page was left. */
const sessions = new Map<string, EditorSession>()

export type Opened = { ok: true; session: EditorSession } | { ok: false; problem: string }

/**
 * Sends what of a menu is only on this screen yet, down to the word somebody is typing. False when the station does not
 * have everything afterwards, or when a price cannot be read, which is gone to; a menu whose editor was never open is all there.
 */
export async function saveOpenMenu(menuId: string): Promise<boolean> {
  flushTexts()
  const session = sessions.get(menuId)
  if (session === undefined) return true
  // What was changed during a save goes out with a second one.
  for (let attempt = 0; attempt < 2; attempt += 1) await session.saveNow()
  const { document, save, unread } = session.store.getState()
  const [path] = unreadPaths(document, unread)
  if (path !== undefined) session.jumpTo(path)
  return save.at === 'saved' && path === undefined
}

/** Opens a menu, with the draft this screen still keeps of it. */
export async function openSession(menuId: string): Promise<Opened> {
  const answer = await call((client, options) => client.menus.open({ menuId }, options))
  const before = sessions.get(menuId)
  if (!answer.ok) {
    const { code } = answer.problem
    // Work that is under way is not taken away by a lost line.
    if (before !== undefined && code !== 'UNKNOWN_MENU') return { ok: true, session: before }
    if (code === 'UNKNOWN_MENU') forgetDraft(menuId)
    before?.close()
    sessions.delete(menuId)
    return { ok: false, problem: code }
  }
  if (before !== undefined) {
    before.learn(answer.value)
    void before.saveNow()
    return { ok: true, session: before }
  }
  const session = startSession(answer.value)
  sessions.set(menuId, session)
  return { ok: true, session }
}
