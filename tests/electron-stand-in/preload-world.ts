type ToMain =
  | { type: 'ipc'; channel: string; message: unknown; ports: number[] }
  | { type: 'port-message'; id: number; data: string }
  | { type: 'port-close'; id: number }
export type FromPreload = ToMain

export type ToPreload =
  | { type: 'port-message'; id: number; data: string }
  | { type: 'port-close'; id: number }

/**
 * Runs in the isolated world before the preload (as text, so it uses nothing from outside): the `electron` that a
 * sandboxed preload can require.
 */
export function preloadWorld(
  eventName: string,
  runPreload: (require: (name: string) => unknown) => void,
): void {
  if (window !== window.top) return
  const own = globalThis as unknown as {
    standInToMain: (text: string) => void
    standInFromMain: (message: ToPreload) => void
  }
  const toMain = (message: ToMain) => own.standInToMain(JSON.stringify(message))
  const unknown = (what: string) =>
    new Error(`The Electron stand-in does not know ${what}. Teach it, or try this in the real Electron.`)
  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        if (key in object || typeof key === 'symbol') return Reflect.get(object, key) as unknown
        throw unknown(`${name}.${key}`)
      },
    })

  // Worlds share the document and no objects, so what is exposed must be plain data. Real Electron also takes functions.
  const plain = (value: unknown, path: string): void => {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return
    const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : null
    if (prototype !== Object.prototype && prototype !== Array.prototype)
      throw unknown(`exposing ${typeof value} at ${path}`)
    for (const [key, inner] of Object.entries(value as object)) plain(inner, `${path}.${key}`)
  }
  const exposed = new Set<string>()
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      plain(api, key)
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      const detail = JSON.stringify({ key, json: JSON.stringify(api) })
      document.dispatchEvent(new CustomEvent(eventName, { detail }))
    },
  })

  const ports = new Map<number, MessagePort>()
  let lastPort = 0
  const adopt = (port: MessagePort): number => {
    lastPort += 1
    const id = lastPort
    ports.set(id, port)
    port.addEventListener('message', ({ data }) => {
      if (typeof data !== 'string') throw unknown('port messages that are not text')
      toMain({ type: 'port-message', id, data })
    })
    port.addEventListener('close', () => {
      if (ports.delete(id)) toMain({ type: 'port-close', id })
    })
    return id
  }
  const ipcRenderer = strict('ipcRenderer', {
    postMessage(channel: string, message: unknown, transfer: MessagePort[] = []) {
      // Started only after the main process was told of them: it must know a port before its first message.
      const ids = transfer.map(adopt)
      toMain({ type: 'ipc', channel, message, ports: ids })
      for (const port of transfer) port.start()
    },
  })

  own.standInFromMain = (message) => {
    const port = ports.get(message.id)
    if (!port) return
    if (message.type === 'port-message') port.postMessage(message.data)
    else {
      ports.delete(message.id)
      port.close()
    }
  }
  const electron = strict('electron', { contextBridge, ipcRenderer })
  runPreload((name) => {
    if (name === 'electron') return electron
    throw unknown(`require('${name}') in a sandboxed preload`)
  })
}
