import { ORPCError } from '@orpc/client'
import type { DeviceState } from '#shared/api/device.ts'
import type { GatewayPairing } from '#shared/api/gateway.ts'
import { newLink } from '#shared/station/gateway-link.ts'
import { dinnerTime, minutes } from '../../fixtures/orders.ts'

/** A station that can be paired; `refusal` is the code with which its gateway refuses. */
export type GatewayScene = { pairing?: Partial<GatewayPairing>; refusal?: string }

const unpaired: GatewayPairing = {
  address: null,
  pairedAt: null,
  openOrders: 0,
  hindrance: null,
  waiting: null,
}

export const pairedScene: GatewayScene = {
  pairing: {
    address: 'https://gateway.example.com',
    pairedAt: dinnerTime - minutes(9 * 24 * 60),
    openOrders: 2,
  },
}

/** A device behind a gateway that is well, but for what is said. */
export function linkOf(change: Partial<NonNullable<DeviceState['gateway']>>): DeviceState['gateway'] {
  const servers = ['tls://nats-1.example.com:4222', 'tls://nats-2.example.com:4222']
  return {
    ...newLink({ deviceId: 'tablet-centre', servers }, dinnerTime - minutes(26)),
    line: 'up',
    server: 'nats-1.example.com:4222',
    answeredAt: dinnerTime - 4_000,
    locations: ['chez-loutre-centre'],
    ...change,
  }
}

/** Pairing and leaving, of a station in memory. `managed` notes a call, and waits as a busy station does. */
export function fakeGateway(scene: GatewayScene, managed: (call: string) => Promise<void>) {
  return {
    pairing: async () => {
      await managed('gateway.pairing')
      return { ...unpaired, ...scene.pairing }
    },
    pair: async ({ address, code }: { address: string; code: string }) => {
      await managed(`gateway.pair ${address} ${code}`)
      if (scene.refusal !== undefined) throw new ORPCError(scene.refusal, { defined: true })
      return { deviceId: 'tablet-centre' }
    },
    takeUp: async () => {
      await managed('gateway.takeUp')
      return {}
    },
    leave: async () => {
      await managed('gateway.leave')
      return {}
    },
  }
}
