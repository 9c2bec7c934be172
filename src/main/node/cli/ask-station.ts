import { z } from 'zod'
import type { Store } from '../../store/open.ts'

const waitMs = 3_000
const answer = z.object({
  ok: z.boolean(),
  problem: z.string().nullable(),
  wrongSecrets: z.number().default(0),
})

/** How the running station says it is; `no-answer` when it does not, for it takes orders at the same door. */
export async function askStation(store: Store): Promise<z.infer<typeof answer>> {
  const port = Number(store.settings.get('intake-port') ?? 0)
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(waitMs) })
    return answer.parse(await response.json())
  } catch {
    return { ok: false, problem: 'no-answer', wrongSecrets: 0 }
  }
}
