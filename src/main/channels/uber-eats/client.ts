import { channelNames } from '#shared/channel.ts'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { readSealed } from '../../base/sealed-secret.ts'
import type { Secrets } from '../../base/shell.ts'
import type { Store } from '../../store/open.ts'
import { call, type CallAnswer, type Request } from '../protocol/call.ts'
import type { Line, LineRequest } from '../line.ts'
import type { Grant, SignInPage } from '../merchant.ts'
import { type CallOutcome, notSetUp } from '../protocol/outcome.ts'
import type { ServerTimes } from '../protocol/server-time.ts'
import type { UberEatsAccess } from './protocol/access.ts'
import { createTokens, ownerOf, type PostForm, type TokenKeeping } from './protocol/tokens.ts'

/** A call to Uber's API by its path; the host is always the one this device was given. */
type UberRequest = Omit<Request, 'url'> & { path: string }

/** What of Uber's key is no secret: the application's id, and the stores given with the key, by Uber's ids. */
export type UberAbout = Pick<UberEatsAccess, 'clientId' | 'stores'> & {
  /** Stores a merchant's consent connected, at this device or at one before it, with their locations. */
  connected?: Record<string, string>
}

export type UberLine = Line & {
  /** Null while there is no key. */
  about: () => UberAbout | null
}

/** What is done with a merchant's consent: the application's own secret stays on the other side. */
export type UberMerchants = {
  /** Where he consents, and who asks for it; null where nobody can be asked. */
  page: () =>
    | (Pick<SignInPage, 'clientId' | 'wayBack'> & Pick<UberEatsAccess, 'authBaseUrl' | 'redirectPort'>)
    | null
  /** Which application his consent is for: another's token is worthless. Null where there is none. */
  owner: () => string | null
  /** Trades the code his consent brought. Never throws. */
  trade: (grant: Pick<Grant, 'code' | 'redirectUri'>) => Promise<CallAnswer>
  /** A call with his token. Never throws. */
  inName: (token: string, request: LineRequest) => Promise<CallAnswer>
}

/** A token is some hundred letters, and may grow. */
const mostTokenBytes = 64 * 1024

const sealedName = 'uber-eats-token'

/** The token as it is kept here: sealed, in the store. */
function sealedToken(deps: { store: Store; secrets: Secrets }): TokenKeeping {
  return {
    read: async () => {
      const sealed = await readSealed(deps, sealedName)
      return sealed.type === 'read' ? sealed.text : null
    },
    write: async (text) => {
      const sealed = await deps.secrets.protect(text)
      deps.store.transaction(() => deps.store.settings.putSealed(sealedName, sealed))
    },
  }
}

/** Calls to Uber Eats (uber-eats.md section 3). Nothing here throws for what a network does. */
export function createUberClient(deps: {
  access: () => UberEatsAccess | null
  store: Store
  secrets: Secrets
  clock: Clock
  random: () => number
  log: Log
  times: ServerTimes
}) {
  const { times } = deps
  const postForm: PostForm = (access, form) =>
    call(() => ({}), times, {
      method: 'POST',
      url: `${access.authBaseUrl}/oauth/v2/token`,
      form,
      mostBytes: mostTokenBytes,
    })
  const tokens = createTokens({ ...deps, keeping: sealedToken(deps), postForm })

  function inName(
    access: UberEatsAccess,
    token: string,
    { path, ...request }: UberRequest,
  ): Promise<CallAnswer> {
    const headers = () => ({ authorization: `Bearer ${token}` })
    return call(headers, times, { ...request, url: `${access.apiBaseUrl}${path}` })
  }

  /** In the application's own name. Where there is no token, the answer is what the token endpoint said. */
  const line: UberLine = {
    isSetUp: () => deps.access() !== null,
    about: deps.access,
    send: async (request) => {
      const access = deps.access()
      if (!access) return asAnswer(notSetUp(channelNames['uber-eats']))
      const token = await tokens.get(access)
      if (!token.ok) return asAnswer(token.outcome)
      const answer = await inName(access, token.token, request)
      if (answer.kind !== 'answered' || answer.status !== 401) return answer
      // The token may have been one too many of a hundred: another, once.
      const other = await tokens.insteadOf(access, token.token)
      if (other === null) return answer
      return other.ok ? inName(access, other.token, request) : asAnswer(other.outcome)
    },
  }

  const merchants: UberMerchants = {
    page: deps.access,
    owner: () => {
      const access = deps.access()
      return access && ownerOf(access)
    },
    trade: ({ code, redirectUri }) => {
      const access = deps.access()
      if (!access) return Promise.resolve(asAnswer(notSetUp(channelNames['uber-eats'])))
      return postForm(access, {
        client_id: access.clientId,
        client_secret: access.clientSecret,
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
      })
    },
    inName: (token, request) => {
      const access = deps.access()
      if (!access) return Promise.resolve(asAnswer(notSetUp(channelNames['uber-eats'])))
      return inName(access, token, request)
    },
  }

  return { line, merchants }
}
function asAnswer(outcome: Exclude<CallOutcome, { kind: 'taken' }>): CallAnswer {
  if (outcome.kind === 'unreachable') return outcome
  const retryAfterMs = outcome.kind === 'later' ? outcome.retryAfterMs : null
  return { kind: 'answered', status: outcome.status, text: outcome.message, retryAfterMs }
}
