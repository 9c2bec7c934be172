import type { UberEventAnswer, UberScopesAnswer } from '../contract/answers.ts'
import * as requests from '../contract/uber-requests.ts'
import { type Route, route } from '../http/router.ts'
import { ok, withBody } from './answers.ts'
import type { UberControl } from './uber.ts'

/** The control API around Uber Eats (docs/sandbox.md). */
export function uberControlRoutes(control: UberControl): Route[] {
  return [
    route('POST', '/control/uber-events', (request) =>
      withBody(requests.uberEventRequest, request, async (event) =>
        ok<UberEventAnswer>({ delivery: await control.tell(event) }, 201),
      ),
    ),
    route('POST', '/control/uber-application', (request) =>
      withBody(requests.uberScopesRequest, request, ({ scopes }) => {
        control.grant(scopes)
        return ok<UberScopesAnswer>({})
      }),
    ),
  ]
}
