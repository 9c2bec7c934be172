/** Runs in the page's own world before its first script (as text, so it uses nothing from outside): makes what the preload exposes. */
export function pageWorld(eventName: string): void {
  if (window !== window.top) return
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  // What the app denies is null to the page and asks nobody for anything; Chromium's own window would load first.
  const own = window as unknown as { standInOpen?: (url: string) => void }
  const tell = own.standInOpen
  delete own.standInOpen
  window.open = (url = 'about:blank') => {
    tell?.(new URL(url, document.baseURI).href)
    return null
  }
  document.addEventListener(eventName, (event) => {
    const { key, json } = JSON.parse((event as CustomEvent<string>).detail) as { key: string; json: string }
    Object.defineProperty(window, key, { value: freeze(JSON.parse(json)), enumerable: true })
  })
}
