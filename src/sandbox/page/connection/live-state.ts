import { useSyncExternalStore } from 'react'
import type { SandboxState } from '../../contract/views.ts'

/** The sandbox as last heard; `lost` while its stream is broken. */
export type LiveState = {
  state: SandboxState | null
  lost: boolean
  /** Add to this machine's clock to get the sandbox's (ms). */
  clockOffset: number
}

let current: LiveState = { state: null, lost: false, clockOffset: 0 }
const listeners = new Set<() => void>()
let stream: EventSource | null = null

function change(next: Partial<LiveState>): void {
  current = { ...current, ...next }
  for (const tell of listeners) tell()
}

/** Calls back after every change heard; the result stops that. */
export function onLiveState(listener: () => void): () => void {
  listeners.add(listener)
  stream ??= openStream()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stream?.close()
    stream = null
  }
}

/** The browser opens it again by itself whenever it breaks. */
function openStream(): EventSource {
  const source = new EventSource('/control/events')
  source.addEventListener('state', (event: MessageEvent<string>) => {
    const state: SandboxState = JSON.parse(event.data)
    change({ state, lost: false, clockOffset: state.now - Date.now() })
  })
  source.addEventListener('error', () => change({ lost: true }))
  return source
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(onLiveState, () => current)
}
