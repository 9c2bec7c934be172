import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it } from 'vitest'
import type { Contract } from '#shared/api/contract.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { openDoor, openSocket } from './open-door.ts'

const needsApproval = { code: 'NEEDS_APPROVAL' }

/** A restaurant where accepting takes somebody of the staff: Ana, with a PIN. Its manager has signed in nowhere. */
async function withPeople() {
  const door = await openDoor()
  const { core } = door
  await core.accounts.createFirst({
    name: 'Camille',
    email: 'camille@chez-loutre.example',
    password: 'correct horse battery',
  })
  const by = { kind: 'manager', name: 'Camille' } as const
  await core.people.add({ name: 'Ana', role: 'staff', pin: '4021', email: null, password: null }, by)
  const { revision, levels } = core.people.state().permissions
  core.people.setPermissions(revision, { ...levels, accept: 'staff' }, by)
  await door.post('orders', orderDelivery({ id: 'first' }))
  const id = door.store.orders.onBoard()[0]?.id ?? ''
  /** A paired screen; `as` is the same line, with what somebody proved on it. */
  const tablet = async (name: string) => {
    const { socket } = await openSocket(door.url, await door.paired(name))
    const as = (headers: Record<string, string>): ContractRouterClient<Contract> =>
      createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket, headers }))
    return { socket, as, client: as({}) }
  }
  return { ...door, id, tablet }
}

it('what takes a person takes one on a paired screen too: the PIN typed there, once, and the history names both', async () => {
  const { store, id, tablet } = await withPeople()
  const grill = await tablet('Grill')
  await expect(grill.client.orders.accept({ id, prepMinutes: 20 })).rejects.toMatchObject(needsApproval)
  await expect(
    grill.client.session.approve({ by: 'pin', action: 'accept', pin: '0000' }),
  ).rejects.toMatchObject({
    code: 'WRONG',
  })
  const { token } = await grill.client.session.approve({ by: 'pin', action: 'accept', pin: '4021' })
  await grill.as({ 'x-approval': token }).orders.accept({ id, prepMinutes: 20 })
  expect(store.history.of(id).find(({ type }) => type === 'accepted')?.actor).toEqual({
    kind: 'staff',
    name: 'Ana',
    device: 'Grill',
  })
})

it('what somebody proved on one screen is worth nothing on another, not even on the station’s own', async () => {
  const { core, own, id, tablet } = await withPeople()
  const grill = await tablet('Grill')
  const bar = await tablet('Bar')
  const { token: approval } = await grill.client.session.approve({ by: 'pin', action: 'accept', pin: '4021' })
  await expect(
    bar.as({ 'x-approval': approval }).orders.accept({ id, prepMinutes: 20 }),
  ).rejects.toMatchObject(needsApproval)
  const { token } = await grill.client.session.signIn({
    email: 'camille@chez-loutre.example',
    password: 'correct horse battery',
  })
  const signedIn = { authorization: `Bearer ${token}` }
  expect((await grill.as(signedIn).people.state()).people).toHaveLength(2)
  await expect(bar.as(signedIn).people.state()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(core.accounts.sessions.peek(token, null)).toBeNull()
  // On its own screen it is still good, once.
  await grill.as({ 'x-approval': approval }).orders.accept({ id, prepMinutes: 20 })
  await expect(own.orders.accept({ id, prepMinutes: 20 })).rejects.toMatchObject(needsApproval)
})

it('a manager’s page on a screen whose rights are taken away is over with them', async () => {
  const { core, actor, tablet } = await withPeople()
  const grill = await tablet('Grill')
  const { token } = await grill.client.session.signIn({
    email: 'camille@chez-loutre.example',
    password: 'correct horse battery',
  })
  const manager = grill.as({ authorization: `Bearer ${token}` })
  await manager.people.state()
  const grillId = core.screens.state().screens[0]?.id ?? ''
  core.screens.change({ id: grillId, name: 'Grill', rights: 'read-only', stationId: null }, actor)
  await expect(manager.people.state()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const closed = once(grill.socket, 'close')
  core.screens.revoke(grillId, actor)
  expect((await closed)[0]).toBe(1008)
})
