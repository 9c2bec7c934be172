import { expect, it } from 'vitest'
import { testCore } from '../support/core.ts'

it('what one channel does says nothing of another (B3)', async () => {
  const { core } = await testCore()
  core.health.heard('uber-eats')
  core.health.called('uber-eats', { kind: 'unreachable', message: 'ECONNREFUSED', maybeHeard: false })
  expect(core.health.channels()).toMatchObject([
    { channel: 'doordash', lastHeardAt: null, lastFailedAt: null, lastFailure: null, lastError: null },
  ])
  core.health.called('doordash', { kind: 'later', status: 503, message: '', retryAfterMs: null })
  expect(core.health.channels()).toMatchObject([{ channel: 'doordash', lastFailure: 'channel-trouble' }])
  core.health.heard('doordash')
  core.health.called('doordash', { kind: 'taken' })
  expect(core.health.channels()).toMatchObject([
    { lastHeardAt: expect.any(Number), lastReachedAt: expect.any(Number), lastFailure: null },
  ])
})
