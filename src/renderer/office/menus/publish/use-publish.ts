import { useState } from 'react'
import type { OpenMenu } from '#shared/api/menus.ts'
import type { Channel } from '#shared/channel.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { storefrontKey, storefrontOf, useTargets } from '#renderer/station/menus/menus-store.ts'
import { usePublishing } from '#renderer/station/menus/publish-store.ts'

export type Refused = { locationId: string; channel: Channel; obstacle: string }

/** [Publish]: sends the menu to the chosen storefronts, or goes to the step that says why not. */
export function usePublish(menu: OpenMenu) {
  const { isBusy, problem, run } = useCall()
  const targets = useTargets()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const { ticked, overwrite, go, lookAt, wasSent } = usePublishing()

  async function publish(): Promise<void> {
    setRefused([])
    const chosen = targets.filter((target) => ticked.includes(storefrontKey(target)))
    const answer = await run((client, options) =>
      client.menus.publish(
        {
          menuId: menu.id,
          version: menu.version,
          targets: chosen.map((target) => ({
            ...storefrontOf(target),
            overwrite: overwrite[storefrontKey(target)] ?? null,
          })),
        },
        options,
      ),
    )
    if (answer === null) return
    if (answer.ok) return wasSent(answer.value)
    const { problem } = answer
    if (problem.code === 'PROBLEMS') go('check')
    if (problem.code === 'OUTSIDE_CHANGES') lookAt(problem.data.targets)
    if (problem.code === 'NOT_POSSIBLE') setRefused(problem.data.targets)
  }

  return { isBusy, problem, refused, publish }
}
