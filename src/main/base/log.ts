/** What the core needs of a logger; pino fits. Details are small objects, never bodies, secrets or paths. */
export type Log = {
  info: (detail: Record<string, unknown>, message: string) => void
  warn: (detail: Record<string, unknown>, message: string) => void
  error: (detail: Record<string, unknown>, message: string) => void
}
