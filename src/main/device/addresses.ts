import type { DeviceState } from '#shared/api/device.ts'
import type { Changes } from '../base/changes.ts'

type Addresses = Pick<DeviceState, 'intakeUrl' | 'sandboxUrl' | 'intakeTaken'>

/** Where this start of the station is reached, and whether another program has the port for webhooks. */
export function createAddresses({ changes }: { changes: Changes }) {
  let addresses: Addresses = { intakeUrl: null, sandboxUrl: null, intakeTaken: null }
  return {
    current: (): Addresses => addresses,
    set: (known: Partial<Addresses>): void => {
      addresses = { ...addresses, ...known }
      changes.device.publish(['device'])
    },
  }
}
export type DeviceAddresses = ReturnType<typeof createAddresses>
