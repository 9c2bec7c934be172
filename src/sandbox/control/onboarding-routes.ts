import type { z } from 'zod'
import { type OnboardingStatus, onboardingStatuses } from '#shared/doordash/onboarding.ts'
import { inTime, ok, refuse, withBody } from './answers.ts'
import { type Answer, type Request, type Route, route } from '../http/router.ts'
import type { OnboardingControl } from './onboarding.ts'
import type {
  ExpiredAnswer,
  InboxAnswer,
  OnboardingAnswer,
  RevokedAnswer,
  StoreAnswer,
  UberStoreAnswer,
  UnlockedAnswer,
} from '../contract/answers.ts'
import type { StoreCard } from '../contract/views.ts'
import {
  qaRequest,
  fileRequest,
  activationRequest,
  emptyRequest,
  revokeRequest,
  uberRequest,
} from '../contract/requests.ts'

/** The control API's part for onboarding, accounts and Uber Eats. */
export function onboardingControlRoutes(control: OnboardingControl): Route[] {
  const onStore = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    act: (key: string, body: z.output<Schema>) => StoreCard | null,
  ) =>
    route('POST', `/control/stores/:id/${path}`, (request) =>
      withBody(schema, request, (body) => shown(act(request.params['id'] ?? '', body))),
    )
  return [
    route('GET', '/control/onboarding', () =>
      ok<OnboardingAnswer>({ stores: control.stores(), inbox: control.inbox() }),
    ),
    route('GET', '/control/onboarding/:id', (request) => showStore(control, request)),
    onStore('qa', qaRequest, (key, body) => control.setQa(key, body)),
    onStore('file', fileRequest, (key, body) => control.changeFile(key, body)),
    onStore('activation', activationRequest, (key, { refuse }) => control.refuseActivation(key, refuse)),
    onStore('take-off', emptyRequest, (key) => control.takeOff(key)),
    onStore('forget', emptyRequest, (key) => control.forget(key)),

    route('GET', '/control/inbox', () => ok<InboxAnswer>({ messages: control.inbox() })),
    route('POST', '/control/inbox/expire', () => ok<ExpiredAnswer>({ expired: control.expireCodes() })),
    route('POST', '/control/accounts/unlock', () => {
      control.unlockAccounts()
      return ok<UnlockedAnswer>({})
    }),
    route('POST', '/control/tokens/revoke', (request) =>
      withBody(revokeRequest, request, ({ email }) =>
        ok<RevokedAnswer>({ revoked: control.revokeTokens(email) }),
      ),
    ),
    route('POST', '/control/uber/:id', (request) =>
      withBody(uberRequest, request, ({ refuse, currentProvider, status }) =>
        ok<UberStoreAnswer>({
          store: control.changeUber(request.params['id'] ?? '', { refusal: refuse, currentProvider, status }),
        }),
      ),
    ),
  ]
}

/** `?until=MENU_QUALIFIED,MENU_BLOCK` waits for one of these statuses, at most `timeout` ms. */
async function showStore(control: OnboardingControl, { params, query }: Request): Promise<Answer> {
  const id = params['id'] ?? ''
  const until = query.get('until')
  if (until === null) return shown(control.store(id))
  const statuses = until.split(',')
  if (!statuses.every(isStatus)) return refuse(400, 'invalid-request', 'until: is not a status')
  return inTime<StoreAnswer>(query, async (timeout) => ({
    store: await control.until(id, statuses, timeout),
  }))
}

function shown(store: StoreCard | null): Answer {
  return store ? ok<StoreAnswer>({ store }) : refuse(404, 'unknown-store', 'No such store')
}

function isStatus(value: string): value is OnboardingStatus {
  return (onboardingStatuses as readonly string[]).includes(value)
}
