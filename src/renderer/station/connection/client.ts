import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/api/contract.ts'

/** All the screen may ask of the station, typed by the contract alone. */
export type Client = ContractRouterClient<Contract>

/** One open way to the station, until `closed` resolves. */
export type Line = {
  client: Client
  closed: Promise<void>
  close: () => void
}

/** A line to a station that cannot work on its folder, and asks what to do (shared/api/rescue.ts). */
export type RescueLine = { rescue: Line }

/** Opens a line, or says why not: `refused` means the station answered and will not have this screen. */
export type OpenLine = () => Promise<Line | RescueLine | 'refused' | 'outdated'>
