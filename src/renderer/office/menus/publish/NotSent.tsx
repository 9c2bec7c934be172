import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { obstacleOf } from '../shown/storefront-words.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { storefrontKey, useTargets } from '#renderer/station/menus/menus-store.ts'
import type { Refused } from './use-publish.ts'

type Props = { problem: string | null; refused: readonly Refused[] }

/** Why nothing was sent, storefront by storefront where the station said so. */
export function NotSent({ problem, refused }: Props) {
  const { t } = useLingui()
  const targets = useTargets()
  if (problem === null) return null
  return (
    <Notice look="block" tone="trouble" urgent about="not-sent" title={t(menuCallProblem(problem))}>
      {refused.length > 0 && (
        <ul>
          {refused.map((storefront) => {
            const target = targets.find((each) => storefrontKey(each) === storefrontKey(storefront))
            const location = target?.locationName ?? storefront.locationId
            const channel = channelNames[storefront.channel]
            const words = obstacleOf(storefront.obstacle)
            const reason = words === null ? '' : t(words)
            return (
              <li key={storefrontKey(storefront)}>
                <Trans comment="a place, and why nothing can be sent there">
                  <strong>
                    {location} · {channel}
                  </strong>
                  : {reason}
                </Trans>
              </li>
            )
          })}
        </ul>
      )}
    </Notice>
  )
}
