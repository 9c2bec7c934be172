import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sandboxAccessKey } from '#sandbox/world/access-key.ts'
import { apiBase } from '#sandbox/doordash/api/api.ts'
import { apiClient } from '../sandbox/api-client.ts'
import { success } from '../sandbox/stage.ts'
import { startHeadless } from '../support/headless.ts'

/** Resolves once this sandbox has gone: it holds the connection as long as it runs. */
function ended(url: string): Promise<void> {
  return new Promise((resolve) => {
    get(`${url}/control/events`, (response) => {
      response.on('error', () => resolve()).on('close', () => resolve())
      response.resume()
    })
  })
}

it('a station killed with its sandbox finds its orders known to DoorDash when it starts again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'om-station-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const args = ['--data', dataDir, '--demo', '--sandbox-port', '0']
  const first = await startHeadless(args)
  const sandbox = first.ready.sandbox ?? ''
  const gone = ended(sandbox)
  const placed = await fetch(`${sandbox}/control/orders`, {
    method: 'POST',
    body: JSON.stringify({ preset: 'everyday', waitForAnswer: true }),
  })
  const { order } = await placed.json()
  expect(order.state).toBe('waiting')
  await first.kill('SIGKILL')
  await gone

  const second = await startHeadless(args)
  const api = apiClient({ apiBase: `${second.ready.sandbox}${apiBase}`, accessKey: sandboxAccessKey() }, () =>
    Date.now(),
  )
  expect((await api.send('PATCH', `/api/v1/orders/${order.id}`, success)).status).toBe(202)

  // Its last words go to the folder that is about to be removed.
  const goneToo = ended(second.ready.sandbox ?? '')
  await second.kill('SIGKILL')
  await goneToo
})
