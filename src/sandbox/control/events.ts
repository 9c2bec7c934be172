import type { ServerResponse } from 'node:http'
import { toRawJson } from '../raw-json.ts'
import type { Control } from './control.ts'

/** At most one picture of the whole per this many ms: a rush changes more often than anyone can look. */
const calmMs = 120
const heartbeatMs = 10_000

/** Server-sent events: the whole state at once and after every change. Ends when the page goes away. */
export function streamState(control: Control, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  let timer: NodeJS.Timeout | null = null
  const send = () => {
    timer = null
    response.write(`event: state\ndata: ${toRawJson(control.state())}\n\n`)
  }
  const stopWatching = control.watch(() => {
    timer ??= setTimeout(send, calmMs)
  })
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
  response.on('close', () => {
    stopWatching()
    clearInterval(heartbeat)
    if (timer) clearTimeout(timer)
  })
  send()
}
