/**
 * What a data folder serves: a made-up restaurant, the stand-in for DoorDash with data of one's own, or a real restaurant.
 * Its first start decides, and the folder remembers: a real one is never taken for another by a forgotten option.
 */
export type FolderMode = 'demo' | 'stand-in' | 'live'

/** What a start asks for. `usual`: a stand-in unless the folder is a real restaurant's; `asked`: its port was named. */
export type StandIn = 'never' | 'usual' | 'asked'
export type Asked = { demo: boolean; standIn: StandIn; givesKey: boolean }

/** What the folder holds. `inUse`: it has locations or managers. */
export type Found = { mode: FolderMode | null; inUse: boolean; hasKey: boolean }

export type ModeDecision =
  | { ok: true; mode: FolderMode; runsStandIn: boolean }
  | { ok: false; refusal: 'live-folder-as-demo' | 'live-folder-with-stand-in' | 'key-with-stand-in' }

/** How a start on a folder goes. Pure. */
export function decideMode({ demo, standIn, givesKey }: Asked, found: Found): ModeDecision {
  const refuse = (refusal: Extract<ModeDecision, { ok: false }>['refusal']) => ({
    ok: false as const,
    refusal,
  })
  if (demo) {
    if (found.mode === 'live' && (found.inUse || found.hasKey)) return refuse('live-folder-as-demo')
    if (givesKey && standIn !== 'never') return refuse('key-with-stand-in')
    return { ok: true, mode: 'demo', runsStandIn: standIn !== 'never' }
  }
  const hasRealKey = givesKey || (found.hasKey && found.mode !== 'demo')
  if (hasRealKey || found.mode === 'live') {
    if (standIn === 'asked') return refuse('live-folder-with-stand-in')
    return { ok: true, mode: 'live', runsStandIn: false }
  }
  const runsStandIn = standIn !== 'never'
  // A demo's data stay a demo's until somebody gives it a real key.
  if (found.mode === 'demo') return { ok: true, mode: 'demo', runsStandIn }
  return { ok: true, mode: runsStandIn ? 'stand-in' : 'live', runsStandIn }
}
