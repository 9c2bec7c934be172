import { Bonjour } from 'bonjour-service'
import { expect, onTestFinished, test } from 'vitest'
import { announcedBy, listenForPrinters } from '#main/printing/finding/announced.ts'
import { neighbours } from '#main/printing/finding/own-networks.ts'
import { identify } from '#main/printing/finding/identify.ts'
import { lookForPrinters, type Surroundings } from '#main/printing/finding/look-around.ts'
import type { LookAround } from '#shared/printing/found.ts'
import { startEmulator } from './emulator.ts'
import { startImpostor } from './impostor.ts'
import { printer } from './sending.ts'

const signal = new AbortController().signal
const timing = { connect: 2_000, status: 2_000 }

/** Every state of a look, the last one last. */
async function lookedThrough(around: Surroundings, askEveryAddress: boolean): Promise<LookAround[]> {
  const states: LookAround[] = []
  for await (const state of lookForPrinters({ askEveryAddress, signal }, around))
    states.push(structuredClone(state))
  return states
}

test('an address is asked in each language in turn, and nothing is printed by asking', async () => {
  const [epson, star] = await Promise.all([printer(), printer({}, 'star-prnt')])
  expect(await identify(epson, timing, signal)).toBe('esc-pos')
  expect(await identify(star, timing, signal)).toBe('star-prnt')
  for (const each of [epson, star]) expect(each.uncut().strips).toEqual([])
  // Status questions of both languages, and not one letter.
  expect([...star.received()]).toEqual([0x10, 0x04, 1, 0x1b, 0x06, 1, 0x1b, 0x06, 1])
})

test('what is no receipt printer, or nothing at all, is said to be that', async () => {
  const web = await startImpostor()
  expect(await identify(web, timing, signal)).toBe('something-else')
  await web.close()
  expect(await identify(web, timing, signal)).toBe('refused')
})

test('what takes a connection and answers nothing may be a printer that reports no state', async () => {
  const silent = await startImpostor({ isSilent: true })
  onTestFinished(silent.close)
  expect(await identify(silent, { connect: 2_000, status: 100 }, signal)).toBe('silent')
})

test("every other address of the device's own network is asked, nearest first", () => {
  const all = neighbours('192.168.1.37')
  expect(all).toHaveLength(253)
  expect(new Set(all).size).toBe(253)
  expect(all).not.toContain('192.168.1.37')
  expect(all.slice(0, 3)).toEqual(['192.168.1.36', '192.168.1.38', '192.168.1.35'])
})

test('asking every address finds the printers among the silent ones, says how far it got, and asks none unasked', async () => {
  const epson = await startEmulator({ place: { host: '127.0.0.7', port: 0 } })
  const star = await startEmulator({
    language: 'star-prnt',
    place: { host: '127.0.0.9', port: epson.port },
  })
  onTestFinished(async () => {
    await Promise.all([epson.close(), star.close()])
  })
  const around: Surroundings = {
    listen: (_signal, heard) => heard({ host: '127.0.0.9', port: star.port, name: 'mC-Print3' }),
    own: () => ['127.0.0.1'],
    // Whoever stands there answers at once, but for a machine that is busy with other tests.
    limits: { listen: 20, port: epson.port, connect: 2_000, status: 2_000 },
  }
  const listened = await lookedThrough(around, false)
  expect(listened.at(-1)).toEqual({
    found: [{ host: '127.0.0.9', port: star.port, name: 'mC-Print3', speaks: 'not-asked' }],
    asked: null,
    isOver: true,
  })
  expect([epson.connections(), star.connections()]).toEqual([0, 0])

  const states = await lookedThrough(around, true)
  expect(states.at(-1)).toMatchObject({ asked: { done: 253, of: 253 }, isOver: true })
  expect([...(states.at(-1)?.found ?? [])].sort((a, b) => a.host.localeCompare(b.host))).toEqual([
    { host: '127.0.0.7', port: epson.port, name: null, speaks: 'esc-pos' },
    { host: '127.0.0.9', port: epson.port, name: 'mC-Print3', speaks: 'star-prnt' },
  ])
})

test('a look ends at once when nobody looks any more', async () => {
  const ending = new AbortController()
  const around: Surroundings = { listen: () => {}, own: () => [], limits: { listen: 60_000 } }
  for await (const { isOver } of lookForPrinters({ askEveryAddress: false, signal: ending.signal }, around)) {
    expect(isOver).toBe(false)
    ending.abort()
  }
})

test('of an announced printer the IPv4 address is taken, and the raw port where it names another service', () => {
  const addresses = ['fe80::1', '192.168.1.40']
  expect(announcedBy({ name: 'Epson', type: 'pdl-datastream', port: 9_101, addresses })).toEqual({
    host: '192.168.1.40',
    port: 9_101,
    name: 'Epson',
  })
  expect(announcedBy({ name: 'Laser', type: 'ipp', port: 631, addresses })?.port).toBe(9_100)
  expect(announcedBy({ name: 'Six', type: 'ipp', port: 631, addresses: ['fe80::1'] })).toBeNull()
})

test('a printer that announces itself by mDNS is heard', async ({ skip }) => {
  const announcer = new Bonjour({}, () => {})
  const ending = new AbortController()
  onTestFinished(() => {
    ending.abort()
    announcer.destroy()
  })
  announcer.publish({ name: 'Kitchen TM-m30', type: 'pdl-datastream', port: 9_100 })
  const heard = new Promise<string>((resolve) =>
    listenForPrinters(ending.signal, ({ name }) => {
      if (name === 'Kitchen TM-m30') resolve(name)
    }),
  )
  const late = new Promise<null>((resolve) => setTimeout(resolve, 8_000, null))
  const name = await Promise.race([heard, late])
  if (name === null) skip('no multicast on this machine')
  expect(name).toBe('Kitchen TM-m30')
})
