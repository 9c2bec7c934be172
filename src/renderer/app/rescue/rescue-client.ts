import type { ContractRouterClient } from '@orpc/contract'
import type { RescueContract } from '#shared/api/rescue.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'

type RescueClient = ContractRouterClient<RescueContract>

/** The calls of a station that asks what to do; null once the line is another. */
export function rescueClient(): RescueClient['rescue'] | null {
  const { client, link } = useConnection.getState()
  // The version the station named says that it speaks these calls and no others.
  return link === 'rescue' && client !== null ? (client as unknown as RescueClient).rescue : null
}
