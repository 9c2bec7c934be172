/**
 * What this one screen remembers over its own end: how it shows orders, its keys, its station. A browser may keep nothing;
 * then a choice lasts until the page is closed, and nobody is told: nothing of an order is ever kept here.
 */

/** The text kept under this name; null where there is none, or none can be read. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** The document kept under this name; null where there is none, or none can be read. Its shape is to be checked. */
export function readKeptDocument(key: string): unknown {
  try {
    return JSON.parse(readKept(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a text under this name; null forgets it. */
export function remember(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // As above.
  }
}
