import { contextBridge, ipcRenderer } from 'electron'

// The page learns which shell it runs in, and may send one thing: a port for the station (screen-port.ts).
contextBridge.exposeInMainWorld('orderManagerShell', { kind: 'electron' })

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data?.type !== 'order-manager:connect') return
  const [port] = event.ports
  if (port) ipcRenderer.postMessage('order-manager:connect', null, [port])
})
