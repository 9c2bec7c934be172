import type { ServerResponse } from 'node:http'
import { toRawJson } from '../world/raw-json.ts'
import type { Shop } from '../contract/shop.ts'
import type { SandboxState } from '../contract/views.ts'
import type { Control } from './control.ts'

/** At most one picture of the whole per this many ms: a rush changes more often than anyone can look. */
const calmMs = 120
const heartbeatMs = 10_000

/** Server-sent events: the whole state at once and after every change. Ends when the page goes away. */
export function streamState(control: Control, response: ServerResponse): void {
  streamPicture(response, {
    name: 'state',
    watch: (onChange) => control.watch(onChange),
    draw: () => control.state(),
  })
}

type Picture = {
  /** Of the event. */
  name: string
  watch: (onChange: () => void) => () => void
  draw: () => SandboxState | Shop | null
  /** Draws it also without a change, and sends it when it is another one. */
  everyMs?: number
}

/** The same for any picture. */
export function streamPicture(response: ServerResponse, { name, watch, draw, everyMs }: Picture): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  let timer: NodeJS.Timeout | null = null
  let last = ''
  const send = () => {
    timer = null
    const data = toRawJson(draw())
    if (everyMs !== undefined && data === last) return
    last = data
    response.write(`event: ${name}\ndata: ${data}\n\n`)
  }
  const stopWatching = watch(() => {
    timer ??= setTimeout(send, calmMs)
  })
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
  const again = everyMs === undefined ? null : setInterval(send, everyMs)
  response.on('close', () => {
    stopWatching()
    clearInterval(heartbeat)
    if (again) clearInterval(again)
    if (timer) clearTimeout(timer)
  })
  send()
}
