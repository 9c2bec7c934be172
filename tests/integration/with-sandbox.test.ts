import { expect, it, onTestFinished } from 'vitest'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { seedDemoAccounts, demoAccount } from '#main/core/demo.ts'
import type { DoorDashAccess } from '#main/channels/doordash/protocol/access.ts'
import { createVisitor, readCode } from '../sandbox/visitor.ts'
import { testCore } from '../support/core.ts'
import { dashboard, doordashAt, until } from '../support/dashboard.ts'
import { everyCheck } from './station.ts'

const express = '2391102'

/** A demo station with the stand-in for DoorDash in its whole: portal, two-step code, QA, activation, webhooks. */
async function demo() {
  // The station has to know DoorDash before DoorDash knows the station.
  const access: DoorDashAccess = {
    baseUrl: 'http://127.0.0.1:9',
    key: { developerId: 'x', keyId: 'x', signingSecret: 'x'.repeat(16), providerType: 'x' },
  }
  const { core, url, store } = await testCore({ access })
  const sandbox = await createSandbox({ intakeUrl: url, intakeSecret: 'demo-secret', demo: true })
  onTestFinished(() => sandbox.close())
  Object.assign(access, {
    baseUrl: sandbox.apiBase,
    key: sandbox.accessKey,
    authorizeUrl: sandbox.authorizeUrl,
  } satisfies DoorDashAccess)
  await seedDemoAccounts(core)
  core.start()
  const { staff, connect } = dashboard(core)
  const { token } = await staff.session.signIn(demoAccount)
  return { core, store, sandbox, client: connect(token) }
}

/** What a manager does in DoorDash's window; answers the page the station shows in the end. */
async function throughThePortal(
  sandbox: Awaited<ReturnType<typeof demo>>['sandbox'],
  address: string,
  email: string,
) {
  const visitor = createVisitor(sandbox)
  await visitor.open(address)
  await visitor.submit({ email })
  if (email.startsWith('staff')) await visitor.submit({ do: 'cancel' })
  else {
    await visitor.submit({ password: 'loutre-portal-2026' })
    await visitor.submit({ via: 'email' })
    await visitor.submit({ code: await readCode(sandbox) })
    await visitor.submit({ do: 'continue' })
  }
  const back = visitor.left()
  if (!back) throw new Error('the portal did not lead back')
  return (await fetch(back)).text()
}

it('a demo station activates Port at once: its test order and its orders come here (R98, R100, R110, R115, R116)', async () => {
  const { client, sandbox } = await demo()
  const home = await until(client, () => true)
  expect(doordashAt(home, 'chez-loutre-port')).toMatchObject({ state: 'not_activated', needsSignIn: false })
  const port = { locationIds: ['chez-loutre-port'], channel: 'doordash' as const }
  expect(await client.integrations.cutOffs(port)).toMatchObject([{ disconnects: ['PorteVoix POS'] }])
  const check = await client.integrations.startGoLiveCheck({})
  expect(check.doordash.state).toBe('proven')
  expect(await client.integrations.activate({ ...port, goneOnWithout: everyCheck })).toMatchObject([
    { ok: true, state: 'active' },
  ])
  expect(sandbox.onboarding).toBeDefined()
})

it('connects a store from sign-in over QA to active, and a wrong role comes back with its reason (R1, R39 to R51, R53, R54, R56 to R58, R61, R71)', async () => {
  const { client, sandbox, core } = await demo()
  const { wizard } = client.integrations
  await wizard.start({ path: 'A' })
  await wizard.confirmChecklist()
  await wizard.chooseAccount({ accountId: null })
  const refused = await throughThePortal(
    sandbox,
    (await wizard.openSignIn()).url,
    'staff@chez-loutre.example',
  )
  expect(refused).toContain('may not connect stores')
  await until(client, (state) => state.wizard?.problem === 'wrong-role')

  const done = await throughThePortal(sandbox, (await wizard.openSignIn()).url, 'admin@chez-loutre.example')
  expect(done).toContain('You are signed in to DoorDash')
  await until(client, (state) => state.wizard?.step === 'brand')
  expect(await wizard.candidates()).toMatchObject([
    { connectedLocationId: 'chez-loutre-centre' },
    { connectedLocationId: 'chez-loutre-port' },
    { storeId: express, connectedLocationId: null, currentProvider: 'KitchenHub', problems: [] },
  ])
  await wizard.chooseBrand({ kind: 'new', name: 'Loutre Express' })
  await wizard.tickStores({ storeIds: [express, '2390417'] })
  await wizard.addLocations()
  const added = await until(client, (state) => state.wizard?.step === 'done')
  expect(added.wizard?.results).toEqual({
    [express]: { ok: true, locationId: 'loutre-express' },
    2390417: { ok: false, code: 'ALREADY_CONNECTED', details: null },
  })
  await until(client, (state) => doordashAt(state, 'loutre-express').state === 'not_activated')
  expect(
    await client.integrations.activate({
      locationIds: ['loutre-express'],
      channel: 'doordash',
      goneOnWithout: everyCheck,
    }),
  ).toMatchObject([{ ok: true }])
  expect(core.integrations.book.get('loutre-express', 'doordash').externalStoreId).toBe(express)
})
