import type { createChildren } from '../scripts/lib/children.mjs'
import type { Site } from '../tests/fleet/site.ts'

/** A line of the bench's table; `baseline` is the limit, or what was measured beside it. */
export type Figure = { name: string; value: number; unit: string; baseline: number }

/** What a part of this bench works on: fresh servers and gateways, and where what it finds goes as soon as it is known. */
export type GatewayBench = {
  site: Site
  /** Where the site keeps everything. */
  dir: string
  children: ReturnType<typeof createChildren>
  locationIds: readonly string[]
  add: (figure: Figure) => void
  /** Has something closed when the part is over, also where it failed half way. */
  onEnd: (close: () => unknown) => void
  say: (line: string) => void
}
