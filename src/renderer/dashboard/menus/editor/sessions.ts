import { ask } from '../../calls/ask.ts'
import { type EditorSession, startSession } from './editor-session.ts'

/** Menus whose editor was open: what is not saved yet goes on being saved after its page was left. */
const sessions = new Map<string, EditorSession>()

export type Opened = { ok: true; session: EditorSession } | { ok: false; problem: string }

/** Opens a menu, with the draft this screen still keeps of it. */
export async function openSession(menuId: string): Promise<Opened> {
  const answer = await ask((client, options) => client.menus.open({ menuId }, options))
  const before = sessions.get(menuId)
  if (!answer.ok) {
    const { code } = answer.problem
    // Work that is under way is not taken away by a lost line.
    if (before !== undefined && code !== 'UNKNOWN_MENU') return { ok: true, session: before }
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
