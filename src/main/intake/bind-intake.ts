import type { Clock } from '../base/clock.ts'

/** How soon a port that another program has is tried again (ms). */
export const tryAgainMs = 5_000

type Source = { start: () => Promise<void>; stop: () => Promise<void>; port: () => number }

/** Another program has the port; the message says what to do. */
export class PortTaken extends Error {
  constructor(port: number, cause: unknown) {
    super(`Port ${port} is used by another program. Close that program, or choose another port.`, { cause })
  }
}

/**
 * Listens for webhooks. A port named for this start must be free (PortTaken otherwise). The port of last time is the one
 * DoorDash was told, with the secret in every call: where another program has it, this station neither moves away nor
 * gives up. It tells, and tries again until it has it. Only a demo may move: its stand-in is told where to.
 */
export async function bindIntake(options: {
  make: (port: number) => Source
  named: number | undefined
  last: number
  mayMove: boolean
  clock: Clock
  /** The port another program has, since when (epoch ms); null once it is ours. */
  onTaken: (taken: { port: number; since: number } | null) => void
}): Promise<{ port: number; stop: () => Promise<void> }> {
  const { make, named, last, clock, onTaken } = options
  const port = named || last
  const source = make(port)
  let cancelTry = () => {}
  const stop = async () => {
    cancelTry()
    await source.stop()
  }
  try {
    await source.start()
    return { port: source.port(), stop }
  } catch (cause) {
    if (!isTaken(cause)) throw cause
    if (named || port === 0) throw new PortTaken(port, cause)
    if (options.mayMove) return bindIntake({ ...options, last: 0 })
  }

  onTaken({ port, since: clock.now() })
  const tryAgain = () => {
    cancelTry = clock.after(tryAgainMs, () => {
      source.start().then(() => onTaken(null), tryAgain)
    })
  }
  tryAgain()
  return { port, stop }
}

function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === 'EADDRINUSE'
}
