import { expect, test } from 'vitest'
import { printerInput } from '#shared/api/printing.ts'
import { formOf, inputOf, problemsOf, withKind } from './printer-form.ts'

const kitchen = { ...formOf(null), name: 'Kitchen', host: '192.168.1.87' }

test('what the form lets through, the contract takes', () => {
  expect(problemsOf(kitchen).size).toBe(0)
  expect(printerInput.safeParse(inputOf(null, kitchen)).success).toBe(true)
  expect(printerInput.safeParse(inputOf(null, { ...kitchen, kind: 'screen' })).success).toBe(true)
})

test('a name, an address, a port and a ticket are asked for', () => {
  const wrong = { ...kitchen, name: ' ', host: 'http://x', port: '70000', tickets: [] }
  expect([...problemsOf(wrong)].sort()).toEqual(['host', 'name', 'port', 'tickets'])
})

test('a port behind the address is the port, and an address of IPv6 stays whole', () => {
  const at = (host: string, port = '9100') => inputOf(null, { ...kitchen, host, port })
  expect(at('192.168.1.87:9101')).toMatchObject({ host: '192.168.1.87', port: 9101 })
  expect(at('pass.local:9101', '')).toMatchObject({ host: 'pass.local', port: 9101 })
  expect([...problemsOf({ ...kitchen, host: 'pass.local:9101', port: '' })]).toEqual([])
  expect([...problemsOf({ ...kitchen, host: 'pass.local:99999' })]).toEqual(['port'])
  expect(at('fe80::1')).toMatchObject({ host: 'fe80::1', port: 9100 })
})

test('a port is written in digits alone', () => {
  for (const port of ['', '0x50', '1e3', '-1', '9100.0', '0'])
    expect([...problemsOf({ ...kitchen, port })], port).toEqual(['port'])
})

test('an on-screen printer needs no address', () => {
  expect(problemsOf({ ...kitchen, kind: 'screen', host: '', port: '' }).size).toBe(0)
})

test('a printer changed without changes stays as it was', () => {
  const printer = { ...inputOf(null, kitchen), id: 'p1', codePage: 'bitmap', paper: 58 } as const
  expect(inputOf('p1', formOf(printer))).toEqual(printer)
})

test('a printer of the computer is asked for by its queue, and keeps no address', () => {
  const usb = { ...kitchen, kind: 'spooler', language: 'star-prnt' } as const
  expect([...problemsOf(usb)]).toEqual(['queue'])
  const input = inputOf(null, { ...usb, queue: 'TSP143' })
  expect(input).toMatchObject({
    kind: 'spooler',
    queue: 'TSP143',
    host: null,
    port: null,
    language: 'star-prnt',
  })
  expect(printerInput.safeParse(input).success).toBe(true)
  expect(printerInput.safeParse({ ...input, queue: '-o raw' }).success).toBe(false)
})

test('a printer behind a driver is asked for by its name and gets drawn pages, A4 unless another paper is chosen', () => {
  const office = { ...kitchen, ...withKind(kitchen, 'driver') }
  expect(office).toMatchObject({ kind: 'driver', paper: '210', queue: '' })
  expect([...problemsOf(office)]).toEqual(['queue'])
  const input = inputOf(null, { ...office, queue: 'Brother_HL', paper: '216' })
  expect(input).toMatchObject({
    kind: 'driver',
    queue: 'Brother_HL',
    paper: 216,
    host: null,
    codePage: 'bitmap',
  })
  expect(printerInput.safeParse(input).success).toBe(true)
})

test('with the kind comes a paper it can have: no receipt printer takes a sheet', () => {
  const office = { ...kitchen, ...withKind(kitchen, 'driver') }
  expect({ ...office, ...withKind(office, 'network') }).toMatchObject({
    paper: '80',
    codePage: 'windows1252',
  })
  const narrow = { ...kitchen, paper: '58' } as const
  expect(withKind(narrow, 'spooler')).toMatchObject({ paper: '58' })
  expect(inputOf(null, { ...narrow, paper: '210' }).paper).toBe(80)
})
