import type { Request } from '../http/router.ts'
import type { Flash, Session } from '../world/portal.ts'
import type { Drawing } from './drawing/form.ts'
import type { Html } from './drawing/html.ts'

/** What a page handler is given, and what it answers. */
export type Visit = Drawing & { request: Request; session: Session; form: URLSearchParams }
export type ShownPage = {
  title: string
  body: Html
  width?: 'narrow' | 'wide'
  navigation?: boolean
  /** Whose portal it is; DoorDash's unless said. */
  portal?: 'uber'
  status?: number
  /** Said once above the page. */
  flash?: Flash | null
}
export type Shown = ShownPage | { to: string } | { problem: ProblemPage }
export type ProblemPage = 'client' | 'redirect' | 'gone' | 'form' | 'unknown'
export type PortalRoute = { method: 'GET' | 'POST'; pattern: string; show(visit: Visit): Shown }

/** A button: what it does is said above the page it leads to. */
export function button(pattern: string, said: Flash, act: (visit: Visit) => string): PortalRoute {
  return {
    method: 'POST',
    pattern,
    show(visit) {
      visit.session.flash = said
      return { to: act(visit) }
    },
  }
}
