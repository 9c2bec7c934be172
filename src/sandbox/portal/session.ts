import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request } from '../http/router.ts'
import { addSession, type Portal, type Session } from '../world/portal.ts'

/** Cookies know no ports: two sandboxes on one machine must not take each other's. */
function cookieName({ headers }: Pick<Request, 'headers'>): string {
  return `portal_session_${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80'}`
}

/** The browser's session, made if it has none; `cookie` is set when it has to be told. */
export function sessionOf(
  portal: Portal,
  request: Pick<Request, 'headers'>,
): { session: Session; cookie: string | null } {
  const name = cookieName(request)
  const id = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  const known = id === undefined ? undefined : portal.sessions.get(id)
  if (known) return { session: known, cookie: null }
  const made = addSession(portal)
  return { session: made.session, cookie: `${name}=${made.id}; Path=/portal; HttpOnly; SameSite=Lax` }
}

/** Whether a form came from a page of this session's own. */
export function isOwnForm(session: Session, form: URLSearchParams): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(form.get('csrf') ?? ''), digest(session.csrf))
}
