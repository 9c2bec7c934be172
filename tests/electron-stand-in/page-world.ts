/** Runs in the page's own world before its first script (as text, so it uses nothing from outside): makes what the preload exposes. */
export function pageWorld(eventName: string): void {
  if (window !== window.top) return
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  // What the app denies is null to the page; Chromium itself hands out a window, which is closed again.
  const open = window.open.bind(window)
  window.open = (...args) => {
    open(...args)?.close()
    return null
  }
  document.addEventListener(eventName, (event) => {
    const { key, json } = JSON.parse((event as CustomEvent<string>).detail) as { key: string; json: string }
    Object.defineProperty(window, key, { value: freeze(JSON.parse(json)), enumerable: true })
  })
}
