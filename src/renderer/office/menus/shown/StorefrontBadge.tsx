import { useLingui } from '@lingui/react/macro'
import { State } from '#renderer/kit/ui/State.tsx'
import { storefrontLooks } from './storefront-words.ts'
import type { StorefrontState } from '#renderer/station/menus/storefront-state.ts'

/** How a location on a channel stands with menus: icon, word and colour. */
export function StorefrontBadge({ state }: { state: StorefrontState }) {
  const { t } = useLingui()
  const { words, icon, tone } = storefrontLooks[state]
  return (
    <State tone={tone} icon={icon} name={state}>
      {t(words)}
    </State>
  )
}
