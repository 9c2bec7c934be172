import { expect, test } from 'vitest'
import { checkedOutput } from '#main/api/check-outputs.ts'
import { contract } from '#shared/api/contract.ts'
import { defaultSettings } from '#shared/api/device.ts'

test('an answer passes as it is, and one that is not what the contract says is told with its place', () => {
  expect(checkedOutput(['device', 'saveSettings'], defaultSettings)).toBe(defaultSettings)
  expect(() => checkedOutput(['device', 'saveSettings'], { ...defaultSettings, volume: 2 })).toThrow(
    /device\.saveSettings does not answer what the contract says[^]*volume/,
  )
  expect(() => checkedOutput(['device', 'saveSettings'], { ...defaultSettings, pin: '1234' })).toThrow(
    'device.saveSettings answers what the contract does not say: pin',
  )
})

test('each item of a stream is held against the contract', async () => {
  async function* board() {
    yield { type: 'snapshot', orders: [], now: 1 }
    yield { type: 'changed', orders: [], gone: [] }
  }
  const stream = checkedOutput(['orders', 'watch'], board()) as AsyncIterable<unknown>
  const seen: unknown[] = []
  await expect(async () => {
    for await (const item of stream) seen.push(item)
  }).rejects.toThrow('orders.watch does not answer what the contract says')
  expect(seen).toEqual([{ type: 'snapshot', orders: [], now: 1 }])
})

test('every answer of the contract has a schema that can be checked', () => {
  const calls = (node: object, path: string[] = []): string[][] =>
    '~orpc' in node
      ? [path]
      : Object.entries(node).flatMap(([key, inner]) => calls(inner as object, [...path, key]))
  const all = calls(contract)
  expect(all.length).toBeGreaterThan(60)
  for (const path of all) {
    try {
      checkedOutput(path, Symbol('nothing that is ever answered'))
    } catch (error) {
      expect(String(error)).not.toContain('has no zod schema')
    }
  }
})
