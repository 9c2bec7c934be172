import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { makeAuthority, makeCertificate } from './certificate.ts'
import { isPrivateAddress } from './lan-names.ts'

/** What a client that trusts the authority says of a certificate it made: `trusted`, or why not. */
async function verdictOn(names: { addresses: string[]; names: string[] }, asked: string): Promise<string> {
  const authority = await makeAuthority(['kitchen', 'kitchen.local'], Date.now())
  const { certificate, key } = await makeCertificate(authority, names, Date.now())
  const server = createServer(
    { cert: `${certificate}\n${authority.certificate}`, key },
    (_request, response) => response.end(),
  ).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', servername: asked, port, ca: authority.certificate, agent: false }, () =>
      resolve('trusted'),
    ).on('error', (error: NodeJS.ErrnoException) => resolve(error.message))
  })
}

test('whoever trusts the authority trusts this machine by its own names', async () => {
  expect(await verdictOn({ addresses: ['192.168.1.20'], names: ['kitchen'] }, 'kitchen')).toBe('trusted')
})

test.each([
  ['a bank’s name', { addresses: [], names: ['bank.example'] }, 'bank.example'],
  ['another machine’s name', { addresses: [], names: ['laptop.local'] }, 'laptop.local'],
  ['a public address', { addresses: ['8.8.8.8'], names: ['kitchen'] }, 'kitchen'],
])('the authority is worth nothing for %s, whoever has its key', async (_what, names, asked) => {
  expect(await verdictOn(names, asked)).toBe('permitted subtree violation')
})

test.each([
  ['192.168.0.1', true],
  ['::ffff:10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['100.64.0.1', false],
  ['8.8.8.8', false],
  ['fe80::1', false],
  ['', false],
])('%s is of a private network: %s', (address, is) => {
  expect(isPrivateAddress(address)).toBe(is)
})
