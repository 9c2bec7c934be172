import { useLingui } from '@lingui/react/macro'
import { State } from '#renderer/kit/ui/State.tsx'
import { placeLooks } from './menu-places.ts'
import type { PlaceState } from '#renderer/station/menus/place-state.ts'

/** How a location on a channel stands with menus: icon, word and colour. */
export function PlaceBadge({ state }: { state: PlaceState }) {
  const { t } = useLingui()
  const { words, icon, tone } = placeLooks[state]
  return (
    <State tone={tone} icon={icon} name={state}>
      {t(words)}
    </State>
  )
}
