import { beforeEach, expect, test } from 'vitest'
import type { Client } from '../connection/client.ts'
import { useConnection } from '../connection/connection-store.ts'
import { call, type Request } from './call.ts'

const initial = useConnection.getState()
beforeEach(() => useConnection.setState(initial, true))

const client = {} as Client

function goLive(): void {
  useConnection.getState().report({ type: 'open', client }, 0)
  useConnection.getState().becameLive()
}

/** A question whose line breaks under it. */
const cut: Request<never, Error> = () => {
  useConnection.getState().report({ type: 'lost', cause: null }, 1)
  return Promise.reject(new Error('closed'))
}

test('what was asked on a line that broke may have happened: it is not called undone', async () => {
  goLive()
  expect(await call(cut)).toEqual({ ok: false, problem: { code: 'LINE_BROKE' } })
})

test('nor when another line is there before the first is known to be gone', async () => {
  goLive()
  const answer = await call<never, Error>((...asked) => {
    const broken = cut(...asked)
    useConnection.getState().report({ type: 'open', client: {} as Client }, 2)
    useConnection.getState().becameLive()
    return broken
  })
  expect(answer).toEqual({ ok: false, problem: { code: 'LINE_BROKE' } })
})

test('without a line nothing is asked, and so nothing was done', async () => {
  let asked = 0
  const answer = await call<never, Error>((...given) => {
    asked += 1
    return cut(...given)
  })
  expect([asked, answer]).toEqual([0, { ok: false, problem: { code: 'OFFLINE' } }])
})
