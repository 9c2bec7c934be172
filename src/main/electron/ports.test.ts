import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'
import { expect, test } from 'vitest'
import type { Peer } from '../api/serve.ts'
import { createPorts } from './ports.ts'

/** A port as Electron has it: what comes before `start` waits in it. */
function port() {
  const events = new EventEmitter()
  let queue: string[] | null = []
  return {
    says: (data: string) => (queue === null ? events.emit('message', { data }) : queue.push(data)),
    isClosed: false,
    on: events.on.bind(events),
    postMessage: () => {},
    start() {
      const waiting = queue ?? []
      queue = null
      for (const data of waiting) events.emit('message', { data })
    },
    close() {
      this.isClosed = true
    },
  }
}
const asElectrons = (one: ReturnType<typeof port>) => one as unknown as MessagePortMain

/** A station that notes what it hears. */
function station() {
  const heard: string[] = []
  return { heard, serve: (peer: Peer) => peer.onMessage((message) => heard.push(message)) }
}

test('what a window says before there is a station is heard by the first one', () => {
  const ports = createPorts()
  const early = port()
  ports.serve(asElectrons(early))
  early.says('first')
  const { heard, serve } = station()
  ports.open(serve)
  early.says('second')
  expect(heard).toEqual(['first', 'second'])
})

test('of a window that asks again meanwhile only the newest port is heard', () => {
  const ports = createPorts()
  const [first, second] = [port(), port()]
  ports.serve(asElectrons(first))
  first.says('old')
  ports.serve(asElectrons(second))
  second.says('new')
  const { heard, serve } = station()
  ports.open(serve)
  expect(first.isClosed).toBe(true)
  expect(heard).toEqual(['new'])
})

test('a station that ends hangs up, and the next is asked by a port of its own', () => {
  const ports = createPorts()
  ports.open(station().serve)
  const before = port()
  ports.serve(asElectrons(before))
  ports.close()
  expect(before.isClosed).toBe(true)
  const after = port()
  ports.serve(asElectrons(after))
  after.says('again')
  const { heard, serve } = station()
  ports.open(serve)
  expect(heard).toEqual(['again'])
})
