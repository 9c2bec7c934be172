import { expect, it } from 'vitest'
import type { Channel } from '#shared/channel.ts'
import { testCore } from '../support/core.ts'

it('what one channel does says nothing of another (B3)', async () => {
  const { core } = await testCore()
  const of = (channel: Channel) => core.health.channels().find((each) => each.channel === channel)
  core.health.heard('uber-eats')
  core.health.called('uber-eats', { kind: 'unreachable', message: 'ECONNREFUSED', maybeHeard: false })
  expect(of('doordash')).toMatchObject({
    lastHeardAt: null,
    lastFailedAt: null,
    lastFailure: null,
    lastError: null,
  })
  expect(of('uber-eats')).toMatchObject({ lastHeardAt: expect.any(Number), lastError: 'ECONNREFUSED' })
  core.health.called('doordash', { kind: 'later', status: 503, message: '', retryAfterMs: null })
  expect(of('doordash')).toMatchObject({ lastFailure: 'channel-trouble' })
  core.health.heard('doordash')
  core.health.called('doordash', { kind: 'taken' })
  expect(of('doordash')).toMatchObject({
    lastHeardAt: expect.any(Number),
    lastReachedAt: expect.any(Number),
    lastFailure: null,
  })
  expect(of('uber-eats')).toMatchObject({ lastFailure: 'no-answer', lastReachedAt: null })
})
