/** Where a request wants to go; `query` comes without its question mark. */
export type RequestTarget = { path: string; query: string }

/**
 * Reads the target of a request line (RFC 9112, section 3.2): a path, or a whole address of which the path counts. Null
 * for anything else (`*`, `host:port`, nothing). Never throws, whatever was sent: a URL parser does, on `//`.
 */
export function readTarget(raw: string | undefined): RequestTarget | null {
  const address = /^https?:\/\/[^/?#]+/i.exec(raw ?? '')
  const rest = (raw ?? '').slice(address?.[0].length ?? 0)
  const [target = ''] = rest.split('#', 1)
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  if (path === '' ? address === null : !path.startsWith('/')) return null
  return { path: path || '/', query: mark === -1 ? '' : target.slice(mark + 1) }
}
