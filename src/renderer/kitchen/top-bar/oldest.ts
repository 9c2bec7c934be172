import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { channelEvidence } from '#shared/station/channel-evidence.ts'
import { printerEvidence } from '#renderer/views/printing/printer-evidence.ts'

type Proof = { id: string; at: number }

/** Whose proof is the oldest, as a channel or a printer's id: where all is well, one pill stands for all. */
export function useOldest(): string | null {
  const channels = useDevice(({ state }) => state?.channels)
  const printers = usePrinting((state) => state.printers)
  const statuses = usePrinting((state) => state.statuses)
  return useTime((now) => {
    const heard = (channels ?? []).flatMap((health): Proof[] => {
      const evidence = channelEvidence(health, now)
      return evidence.kind === 'heard' ? [{ id: health.channel, at: evidence.heardAt }] : []
    })
    const printed = printers.flatMap(({ id }) => {
      const evidence = printerEvidence(statuses.find(({ printerId }) => printerId === id))
      return evidence.kind === 'printed' ? [{ id, at: evidence.at }] : []
    })
    const [oldest] = [...heard, ...printed].sort((a, b) => a.at - b.at)
    return oldest?.id ?? null
  })
}
