import type { GoLiveCheck } from '#shared/integration/go-live.ts'
import type { Channel } from '#shared/channel.ts'
import { call } from '#renderer/station/call/call.ts'
import { useActivation } from './activation-store.ts'

type Request = { channel: Channel; locationIds: readonly string[]; goneOnWithout: readonly GoLiveCheck[] }

/** [Confirm]: asks the channel for each location and keeps what came of it for the result page. */
export async function activate({ channel, locationIds, goneOnWithout }: Request): Promise<void> {
  const { tried } = useActivation.getState()
  const attempt = { channel, locationIds, results: null, problem: null }
  tried(attempt)
  const answer = await call((client, options) =>
    client.integrations.activate(
      { channel, locationIds: [...locationIds], goneOnWithout: [...goneOnWithout] },
      options,
    ),
  )
  if (answer.ok) {
    tried({ ...attempt, results: answer.value })
    useActivation.setState(({ ticked }) => ({ ticked: { ...ticked, [channel]: [] } }))
  } else tried({ ...attempt, problem: answer.problem.code })
}
