import { expect, test } from 'vitest'
import { tokenResponse } from '#shared/doordash/onboarding.ts'
import { grantOf } from './merchant.ts'
import { setStage } from './stage.ts'
import { authorizePath, consentAs, createVisitor, readCode, redirectUri, signIn, state } from './visitor.ts'

const admin = 'admin@chez-loutre.example'
const password = 'loutre-portal-2026'

async function atCode(stage: Awaited<ReturnType<typeof setStage>>) {
  const visitor = createVisitor(stage.sandbox)
  await visitor.open(authorizePath(stage.sandbox))
  await visitor.submit({ email: admin })
  await visitor.submit({ password })
  await visitor.submit({ via: 'email' })
  return visitor
}

test('signing in and consenting leads back with a code and the state untouched (R42 to R51)', async () => {
  const { sandbox } = await setStage()
  const visitor = await signIn(sandbox)
  expect(visitor.page().text).toContain('Chez Loutre · Centre')
  expect(visitor.page().text).toContain('Chez Loutre · Port')
  expect(visitor.page().text).toContain('Loutre Express')
  await visitor.submit({ do: 'continue' })
  const back = visitor.left()
  expect(back?.href.startsWith(`${redirectUri}?`)).toBe(true)
  expect(back?.searchParams.get('state')).toBe(state)
  expect(back?.searchParams.get('code')).toMatch(/^[\w-]{40,}$/)
})

test.each([
  ['another client', { client_id: 'someone-else' }],
  ['no client', { client_id: undefined }],
  ['a foreign site', { redirect_uri: 'https://evil.example/callback' }],
  ['a foreign site that looks local', { redirect_uri: 'http://127.0.0.1.evil.example/' }],
  ['a foreign site with a local user name', { redirect_uri: 'http://127.0.0.1@evil.example/' }],
  ['a script', { redirect_uri: 'javascript:alert(1)' }],
  ['loopback over something else than http', { redirect_uri: 'https://127.0.0.1:9/callback' }],
  ['no way back', { redirect_uri: undefined }],
])('nobody is redirected for %s', async (_name, changes) => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  const page = await visitor.open(authorizePath(sandbox, changes))
  expect(page.status).toBe(400)
  expect(visitor.left()).toBeNull()
})

test.each([
  ['without PKCE', { code_challenge: undefined }, 'invalid_request'],
  ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['with a challenge that is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
  ['for a token at once', { response_type: 'token' }, 'unsupported_response_type'],
])('an app that asks %s hears so, with its state', async (_name, changes, error) => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox, changes))
  expect(visitor.left()?.searchParams.get('error')).toBe(error)
  expect(visitor.left()?.searchParams.get('state')).toBe(state)
})

test('only a Business Admin or a Business Group Admin may go on; others are told why (R43)', async () => {
  const { sandbox } = await setStage()
  await consentAs(sandbox, 'group@chez-loutre.example')
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox))
  const refused = await visitor.submit({ email: 'staff@chez-loutre.example' })
  expect(refused.text).toContain('Its role is Store Manager')
  expect(refused.text).not.toContain('type="password"')
  await visitor.submit({ do: 'cancel' })
  expect(visitor.left()?.searchParams.get('error')).toBe('access_denied')
  expect(visitor.left()?.searchParams.get('error_description')).toBe('role_not_allowed')
  expect(visitor.left()?.searchParams.get('state')).toBe(state)
})

test('after a refusal another account can be used', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox))
  await visitor.submit({ email: 'staff@chez-loutre.example' })
  await visitor.submit({ do: 'another-account' })
  expect((await visitor.submit({ email: admin })).text).toContain('type="password"')
})

test('an account without stores can consent and is told that it has none', async () => {
  const { sandbox } = await setStage()
  const visitor = await signIn(sandbox, 'empty@chez-loutre.example')
  expect(visitor.page().text).toContain('This account has no stores yet.')
  expect(visitor.page().text).not.toContain('Chez Loutre · Centre')
})

test('an email nobody has is said so, and stays in its field, harmless', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox))
  const page = await visitor.submit({ email: '"><script>alert(1)</script>' })
  expect(page.text).toContain('There is no merchant portal account with this email.')
  expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;')
  expect(page.text).not.toContain('<script')
})

test('five wrong passwords lock the account for a quarter of an hour', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  await visitor.open(authorizePath(stage.sandbox))
  await visitor.submit({ email: admin })
  expect((await visitor.submit({ password: 'wrong' })).text).toContain('Wrong password. 4 attempts left.')
  for (const left of [3, 2])
    expect((await visitor.submit({ password: 'wrong' })).text).toContain(`${left} attempts`)
  expect((await visitor.submit({ password: 'wrong' })).text).toContain('1 attempt left')
  expect((await visitor.submit({ password: 'wrong' })).text).toContain('This account is locked')

  const again = createVisitor(stage.sandbox)
  await again.open(authorizePath(stage.sandbox))
  expect((await again.submit({ email: admin })).text).toContain('This account is locked')
  await again.submit({ do: 'cancel' })
  expect(again.left()?.searchParams.get('error_description')).toBe('account_locked')
  stage.clock.advance(15 * 60_000)
  await consentAs(stage.sandbox)
})

test('the tester can open locked accounts', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox))
  await visitor.submit({ email: admin })
  for (let attempt = 0; attempt < 5; attempt++) await visitor.submit({ password: 'wrong' })
  sandbox.onboarding.unlockAccounts()
  await consentAs(sandbox)
})

test('the code comes by email or by text message, whichever was chosen (R47)', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox))
  await visitor.submit({ email: admin })
  const choice = await visitor.submit({ password })
  expect(choice.text).toContain('By email to a•••@chez-loutre.example')
  expect(choice.text).toContain('By text message to ••• ••• 0142')
  await visitor.submit({ via: 'sms' })
  await visitor.submit({ do: 'other-way' })
  await visitor.submit({ via: 'email' })
  expect(sandbox.onboarding.inbox()).toMatchObject([
    { via: 'email', to: admin, code: expect.stringMatching(/^\d{6}$/) },
    { via: 'sms', to: '+15145550142', code: expect.stringMatching(/^\d{6}$/) },
  ])
})

test('a pasted code counts with the spaces it was copied with, and has exactly six digits (R49)', async () => {
  const stage = await setStage()
  const visitor = await atCode(stage)
  expect(visitor.page().text).toMatch(/inputmode="numeric"\s+autocomplete="one-time-code"/)
  for (const code of ['12345', '1234567', 'abcdef', ''])
    expect((await visitor.submit({ code })).text).toContain('The code has exactly 6 digits.')
  const right = await readCode(stage.sandbox)
  const page = await visitor.submit({ code: ` ${right.slice(0, 3)} ${right.slice(3)}\n` })
  expect(page.text).toContain('Share your stores?')
})

test('a code is good for five minutes, then a new one helps', async () => {
  const stage = await setStage()
  const visitor = await atCode(stage)
  const old = await readCode(stage.sandbox)
  stage.clock.advance(5 * 60_000)
  expect((await visitor.submit({ code: old })).text).toContain('This code has expired.')
  expect((await visitor.submit({ do: 'again' })).text).toContain('A new code is on its way.')
  const page = await visitor.submit({ code: await readCode(stage.sandbox) })
  expect(page.text).toContain('Share your stores?')
})

test('the tester can let codes expire', async () => {
  const stage = await setStage()
  const visitor = await atCode(stage)
  expect(stage.sandbox.onboarding.expireCodes()).toBe(1)
  const page = await visitor.submit({ code: await readCode(stage.sandbox) })
  expect(page.text).toContain('This code has expired.')
})

test('after five wrong codes somebody has to sign in again, new codes in between or not', async () => {
  const stage = await setStage()
  const visitor = await atCode(stage)
  const wrong = async () => {
    const right = await readCode(stage.sandbox)
    return visitor.submit({ code: right === '000000' ? '000001' : '000000' })
  }
  for (const left of [4, 3, 2]) expect((await wrong()).text).toContain(`Wrong code. ${left} attempts left.`)
  await visitor.submit({ do: 'again' })
  expect((await wrong()).text).toContain('Wrong code. 1 attempt left.')
  const page = await wrong()
  expect(page.text).toContain('Too many wrong codes. Sign in again.')
  expect(page.text).toContain('name="email"')
})

test('cancelling tells the app that access was denied, and nothing is granted after that', async () => {
  const { sandbox } = await setStage()
  const visitor = await signIn(sandbox)
  await visitor.submit({ do: 'cancel' })
  expect(visitor.left()?.searchParams.get('error')).toBe('access_denied')
  expect(visitor.left()?.searchParams.has('error_description')).toBe(false)
  await visitor.submit({ do: 'continue' })
  expect(visitor.left()?.searchParams.get('error')).toBe('access_denied')
  expect((await visitor.open(visitor.page().url)).status).toBe(410)
})

test('a second press on Continue leads to the app like the first', async () => {
  const { sandbox } = await setStage()
  const visitor = await signIn(sandbox)
  await visitor.submit({ do: 'continue' })
  const first = visitor.left()?.href
  await visitor.submit({ do: 'continue' })
  expect(first).toContain('code=')
  expect(visitor.left()?.href).toBe(first)
})

test('a page of a step that is behind or ahead leads to the one to be on', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  await visitor.open(authorizePath(sandbox))
  const consent = visitor.page().url.replace('/email?', '/consent?')
  expect((await visitor.open(consent)).text).toContain('name="email"')
  await visitor.submit({ email: admin })
  expect(new URL(visitor.page().url).pathname).toBe('/portal/oauth/password')
})

test('a sign-in belongs to the browser it was begun in, and ends after half an hour', async () => {
  const stage = await setStage()
  const visitor = await atCode(stage)
  const stranger = createVisitor(stage.sandbox)
  expect((await stranger.open(visitor.page().url)).status).toBe(410)
  stage.clock.advance(30 * 60_000)
  expect((await visitor.open(visitor.page().url)).status).toBe(410)
})

test('a form of another site changes nothing', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  const { url } = await visitor.open(authorizePath(sandbox))
  expect((await visitor.submit({ email: admin }, { csrf: 'guessed' })).status).toBe(403)
  expect((await visitor.open(url)).text).toContain('name="email"')
  const foreign = await fetch(url, { method: 'POST', headers: { origin: 'http://evil.example' }, body: '' })
  expect(foreign.status).toBe(403)
})

test('the session cookie is kept from scripts and other sites; pages run nothing and cannot be framed', async () => {
  const { sandbox } = await setStage()
  const { headers } = await createVisitor(sandbox).open('/portal/inbox')
  expect(headers.get('set-cookie')).toMatch(/; Path=\/portal; HttpOnly; SameSite=Lax$/)
  const policy = headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('script-src')
})

const labels = {
  fr: [
    'Email',
    'Continuer pour se connecter',
    'Mot de passe',
    'Se connecter',
    'Entrez le code à 6 chiffres',
    'Soumettre',
    'Continuer',
  ],
  en: ['Email', 'Continue to sign in', 'Password', 'Sign in', 'Enter the 6-digit code', 'Submit', 'Continue'],
  es: [
    'Correo electrónico',
    'Continuar para iniciar sesión',
    'Contraseña',
    'Iniciar sesión',
    'Escribe el código de 6 dígitos',
    'Enviar',
    'Continuar',
  ],
} as const

test.each(['fr', 'en', 'es'] as const)(
  'the pages speak %s with the labels of the guide, chosen by the browser',
  async (language) => {
    const { sandbox } = await setStage()
    const preferred = {
      fr: 'fr-CA,en;q=0.5',
      en: 'de,en-GB;q=0.8,fr;q=0.5',
      es: 'es-MX,en;q=0.5',
    }[language]
    const visitor = createVisitor(sandbox, { 'accept-language': preferred })
    const pages = [(await visitor.open(authorizePath(sandbox))).text]
    pages.push((await visitor.submit({ email: admin })).text)
    await visitor.submit({ password })
    pages.push((await visitor.submit({ via: 'email' })).text)
    pages.push((await visitor.submit({ code: await readCode(sandbox) })).text)
    const [email, next, secret, enter, code, submit, go] = labels[language]
    const said = pages.map((page) => page.replaceAll(/\s*\n\s*/g, ''))
    expect(said[0]).toContain(`<html lang="${language}">`)
    expect(said[0]).toContain(`<label for="email">${email}</label>`)
    expect(said[0]).toContain(`>${next}</button>`)
    expect(said[1]).toContain(`<label for="password">${secret}</label>`)
    expect(said[1]).toContain(`>${enter}</button>`)
    expect(said[2]).toContain(`<label for="code">${code}</label>`)
    expect(said[2]).toContain(`>${submit}</button>`)
    expect(said[3]).toContain(`>${go}</button>`)
  },
)

test('the code is exchanged once, by who began, for a token that names the account', async () => {
  const stage = await setStage()
  const grant = grantOf(stage, await consentAs(stage.sandbox))
  const exchange = (changes = {}) => stage.api.send('POST', '/api/v2/tokens', { ...grant, ...changes })
  const answer = await exchange()
  expect(tokenResponse.parse(answer.body)).toMatchObject({
    token_type: 'Bearer',
    account: { email: admin, business_name: 'Chez Loutre' },
  })
  expect(await exchange()).toMatchObject({ status: 400, body: { code: 'invalid_grant' } })
  // A code that came up twice was stolen once: the token is worth nothing any more either.
  const headers = { MxAuthorization: `Bearer ${String(answer.body['access_token'])}` }
  const call = await stage.api.send('GET', '/api/v2/store_candidates', undefined, headers)
  expect(call.status).toBe(401)
  expect(stage.control.calls().some((one) => one.body.includes(grant.code))).toBe(false)
})

test.each([
  ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
  ['another redirect', { redirect_uri: 'http://127.0.0.1:10/callback' }, 'invalid_grant'],
  ['another client', { client_id: 'someone-else' }, 'invalid_client'],
  ['a guessed code', { code: 'guessed' }, 'invalid_grant'],
  ['a short verifier', { code_verifier: 'short' }, 'invalid_request'],
])('a code is not exchanged with %s', async (_name, changes, code) => {
  const stage = await setStage()
  const grant = grantOf(stage, await consentAs(stage.sandbox))
  const answer = await stage.api.send('POST', '/api/v2/tokens', { ...grant, ...changes })
  expect(answer).toMatchObject({ status: 400, body: { code } })
})

test('a code nobody exchanged within a minute is gone', async () => {
  const stage = await setStage()
  const grant = grantOf(stage, await consentAs(stage.sandbox))
  stage.clock.advance(60_000)
  const answer = await stage.api.send('POST', '/api/v2/tokens', grant)
  expect(answer).toMatchObject({ status: 400, body: { message: 'The code has expired' } })
})

test('?lang= chooses another language than the browser, and stays chosen', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox, { 'accept-language': 'en' })
  await visitor.open(`${authorizePath(sandbox)}&lang=fr`)
  expect(visitor.page().text).toContain('<html lang="fr">')
  expect((await visitor.submit({ email: admin })).text).toContain('Mot de passe')
  // The other two are a touch away, each by its own name.
  expect(visitor.page().text).toMatch(/lang="es"[^>]*>\s*Español/)
  expect(visitor.page().text).toMatch(/lang="en"[^>]*>\s*English/)
})
