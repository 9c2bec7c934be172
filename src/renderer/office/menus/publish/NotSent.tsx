import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { obstacleOf } from '../shown/menu-places.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { placeKey, useTargets } from '#renderer/station/menus/menus-store.ts'
import type { Refused } from './use-publish.ts'

type Props = { problem: string | null; refused: readonly Refused[] }

/** Why nothing was sent, place by place where the station said so. */
export function NotSent({ problem, refused }: Props) {
  const { t } = useLingui()
  const targets = useTargets()
  if (problem === null) return null
  return (
    <Notice look="block" tone="trouble" urgent about="not-sent" title={t(menuCallProblem(problem))}>
      {refused.length > 0 && (
        <ul>
          {refused.map((place) => {
            const target = targets.find((each) => placeKey(each) === placeKey(place))
            const location = target?.locationName ?? place.locationId
            const channel = channelNames[place.channel]
            const words = obstacleOf(place.obstacle)
            const reason = words === null ? '' : t(words)
            return (
              <li key={placeKey(place)}>
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
