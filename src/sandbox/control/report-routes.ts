import type { ReportingAnswer, ReviewAnswer, ReviewsAnswer } from '../contract/answers.ts'
import * as requests from '../contract/requests.ts'
import { type Route, route } from '../http/router.ts'
import { ok, refuse, withBody } from './answers.ts'
import type { ReportControl } from './reports.ts'

/** The control API around ratings and reports (docs/sandbox.md). */
export function reportControlRoutes(control: ReportControl): Route[] {
  return [
    route('GET', '/control/reviews', () => ok<ReviewsAnswer>({ reviews: control.reviews() })),
    route('POST', '/control/reviews', (request) =>
      withBody(requests.reviewRequest, request, ({ store, deliveryUuid, ...opinion }) =>
        ok<ReviewAnswer>({ review: control.leave({ store, deliveryUuid }, opinion) }, 201),
      ),
    ),
    route('POST', '/control/orders/:id/review', (request) =>
      withBody(requests.opinionRequest, request, (opinion) => {
        const done = control.rate(request.params['id'] ?? '', opinion)
        return done.ok
          ? ok<ReviewAnswer>({ review: done.review }, 201)
          : refuse(404, done.refusal, 'No such order')
      }),
    ),
    route('POST', '/control/reporting', (request) =>
      withBody(requests.reportingRequest, request, (change) => {
        control.setReporting(change)
        return ok<ReportingAnswer>({})
      }),
    ),
  ]
}
