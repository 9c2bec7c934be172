import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'

/** Reads the channel's menu, compared with the one it goes into, and takes it; null is a new menu. */
export function useExpressImport(into: string | null) {
  const { locationId, channel, name } = useCreating()
  const open = useDashboard((state) => state.open)
  const { isBusy, problem, run } = useCall()
  const question = `${locationId} ${channel} ${into}`
  const {
    value: read,
    of,
    problem: unread,
    again,
  } = useRead(question, (client, options) =>
    client.menus.readFromChannel(
      { locationId: locationId ?? '', channel, ...(into === null ? {} : { intoMenuId: into }) },
      options,
    ),
  )
  const isCurrent = read !== null && of === question
  const newName = name ?? read?.document.name ?? ''

  const mayTake = isCurrent && (into === null ? newName.trim() !== '' : read.changes.length > 0)

  async function take(): Promise<void> {
    if (read === null || locationId === null) return
    const { document, fingerprint } = read
    const answer =
      into === null
        ? await run((client, options) =>
            client.menus.create({ name: newName.trim(), currency: document.currency, document }, options),
          )
        : await run((client, options) =>
            client.menus.takeOver({ menuId: into, locationId, channel, fingerprint }, options),
          )
    if (answer?.ok) open({ at: 'menu', menuId: answer.value.id })
    else if (answer?.problem.code === 'CHANGED_AGAIN') again()
  }

  return { read, unread, again, isCurrent, newName, mayTake, isBusy, problem, take }
}
