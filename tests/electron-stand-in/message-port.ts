import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

/** The main process's end of a port that the page sent. Messages wait until `start`, as in Electron. */
export class PortMain {
  private readonly events = new EventEmitter()
  private waiting: unknown[] | null = []
  private open = true
  private readonly relay: { post: (data: unknown) => void; close: () => void }

  constructor(relay: { post: (data: unknown) => void; close: () => void }) {
    this.relay = relay
  }

  received(data: unknown): void {
    if (!this.open) return
    if (this.waiting) this.waiting.push(data)
    else this.events.emit('message', { data, ports: [] })
  }

  disconnected(): void {
    if (!this.open) return
    this.open = false
    this.events.emit('close')
  }

  on(name: 'message' | 'close', listener: (...args: unknown[]) => void): this {
    this.events.on(name, listener)
    return this
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in cannot transfer ports from the main process.')
    if (this.open) this.relay.post(message)
  }

  start(): void {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const data of waiting) this.received(data)
  }

  close(): void {
    if (!this.open) return
    this.relay.close()
    this.disconnected()
  }
}

/** What the app gets to see of it. */
export function appSide(port: PortMain): PortMain {
  return strict('MessagePortMain', port)
}
