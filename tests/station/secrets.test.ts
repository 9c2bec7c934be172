import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLinkedAccounts } from '#main/channels/doordash/linked-accounts.ts'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { openStore } from '#main/store/open.ts'
import { handClock, silentLog, tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { startedStation } from '../support/started-station.ts'
import { cli, startHeadless } from '../support/headless.ts'

const secret = 'the-secret-that-doordash-sends'
const access = {
  baseUrl: 'https://doordash.example',
  key: { developerId: 'd', keyId: 'k', signingSecret: 'c2VjcmV0', providerType: 'p' },
}

const post = (intake: string, authorization: string, id = 'p1') =>
  fetch(`${intake}/orders`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify(orderDelivery({ id })),
  })

/** What is sealed in a folder, byte by byte. */
function sealedIn(dataDir: string) {
  const store = openStore(dataDir)
  const all = ['intake-secret', 'doordash-access'].map((name) => store.settings.getSealed(name))
  store.close()
  return all
}

/** A folder in which a station has sealed its secrets. */
async function usedFolder(): Promise<string> {
  const dataDir = tempDir()
  const station = await startedStation(dataDir, { intakeSecret: secret, access: { doordash: access } })
  await station.close()
  return dataDir
}

const until = async (is: () => boolean) => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 100))
}

describe('a stored secret that cannot be read', () => {
  it.each<[string, (key: string) => void]>([
    ['its key file is missing', () => {}],
    ['its key file cannot be opened', (key) => mkdirSync(key)],
    ['its key file is cut short', (key) => writeFileSync(key, 'short')],
    ['its key file is another machine’s', (key) => writeFileSync(key, Buffer.alloc(32, 7))],
  ])(
    'is never replaced: %s; DoorDash is asked to send again, and all is well once it can be read',
    async (_, spoil) => {
      const dataDir = await usedFolder()
      const before = sealedIn(dataDir)
      const key = join(dataDir, 'secrets.key')
      const aside = join(tempDir(), 'secrets.key')
      renameSync(key, aside)
      spoil(key)

      const station = await startedStation(dataDir)
      try {
        for (const sent of [secret, 'wrong', '']) {
          const answer = await post(station.intakeUrl, sent)
          expect(answer.status).toBe(503)
          expect(await answer.json()).toMatchObject({ error: { code: 'SECRET_UNREADABLE' } })
        }
        expect(station.notices.join()).toMatch(/cannot be read on this device.*put the file secrets.key back/)
        expect(station.core.device()).toMatchObject({
          unreadableSecrets: expect.arrayContaining(['webhooks', 'doordash-key']) as string[],
          wrongSecrets: null,
        })
        const health = await fetch(`${station.intakeUrl}/healthz`)
        expect(await health.json()).toMatchObject({ ok: false, problem: 'secret-unreadable' })

        rmSync(key, { recursive: true, force: true })
        renameSync(aside, key)
        await until(() => station.core.device().unreadableSecrets.length === 0)
        // The folder has no locations: that is what is refused now, and no longer the secret.
        expect((await post(station.intakeUrl, secret)).status).toBe(404)
        expect((await post(station.intakeUrl, 'wrong')).status).toBe(401)
      } finally {
        await station.close()
      }
      expect(sealedIn(dataDir)).toEqual(before)
      const again = await startedStation(dataDir)
      expect(again.core.webhookSecret.current()).toBe(secret)
      expect(again.core.device().unreadableSecrets).toEqual([])
      await again.close()
    },
  )

  it('a secret given with the start is good for it, also where nothing can be sealed', async () => {
    const dataDir = await usedFolder()
    const before = sealedIn(dataDir)
    const key = join(dataDir, 'secrets.key')
    rmSync(key)
    mkdirSync(key)
    const station = await startedStation(dataDir, {
      intakeSecret: 'given-anew-today',
      access: { doordash: access },
    })
    expect((await post(station.intakeUrl, 'given-anew-today')).status).toBe(404)
    expect(station.core.device().unreadableSecrets).toEqual([])
    await station.close()
    expect(sealedIn(dataDir)).toEqual(before)
  })

  it("a sign-in's token that cannot be read stays sealed, asks for a new sign-in, and is good again later", async () => {
    const dataDir = tempDir()
    const store = openStore(dataDir)
    const told: boolean[] = []
    const deps = { store, clock: handClock(), log: silentLog, onChange: () => {} }
    /** As another run of the program: with no key in its memory. */
    const run = () =>
      createLinkedAccounts({
        ...deps,
        secrets: createKeyFileSecrets(dataDir, silentLog),
        onReadable: (isReadable) => void told.push(isReadable),
      })
    await run().link({
      access_token: 'token',
      token_type: 'Bearer',
      expires_in: 3_600,
      account: { id: 'a', email: 'm@chez-loutre.example', business_name: 'Chez Loutre' },
    })
    const sealed = store.linkedAccounts.find('a')?.sealedToken
    const key = join(dataDir, 'secrets.key')
    renameSync(key, `${key}.aside`)
    const accounts = run()
    expect(await accounts.tokenFor('a')).toBeNull()
    expect(accounts.needsSignIn('a')).toBe(true)
    expect(accounts.usable()).toEqual([])
    expect(store.linkedAccounts.find('a')?.sealedToken).toEqual(sealed)
    renameSync(`${key}.aside`, key)
    expect(await accounts.tokenFor('a')).toEqual({ accountId: 'a', token: 'token' })
    expect(accounts.needsSignIn('a')).toBe(false)
    expect(told).toEqual([false, true])
    store.close()
  })
})

describe('deliveries with a wrong secret', () => {
  it('are counted, and told by the device, by health and by the command line', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    for (const sent of ['wrong', '', 'demo-secre'])
      expect((await post(station.ready.intake, sent)).status).toBe(401)
    expect((await post(station.ready.intake, 'demo-secret')).status).toBe(202)
    expect(await (await fetch(`${station.ready.intake}/healthz`)).json()).toEqual({
      ok: true,
      problem: null,
      wrongSecrets: 3,
    })
    expect(await cli(dataDir, 'health')).toMatchObject({ ok: true, station: { ok: true, wrongSecrets: 3 } })
  })
})

it('a screen token that is damaged or cannot be read is no reason not to take orders, and stays as it is', async () => {
  for (const spoil of [(file: string) => writeFileSync(file, 'short'), (file: string) => mkdirSync(file)]) {
    const dataDir = tempDir()
    spoil(join(dataDir, 'screen-token'))
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    expect((await fetch(station.ready.ui)).status).toBe(200)
    expect((await post(station.ready.intake, 'demo-secret')).status).toBe(202)
    await station.kill('SIGTERM')
    const { size } = statSync(join(dataDir, 'screen-token'))
    expect(statSync(join(dataDir, 'screen-token')).isDirectory() || size === 5).toBe(true)
  }
})
