import { implement, type Router } from '@orpc/server'
import { contract, type Contract } from '#shared/api/contract.ts'
import { defaultSettings, type Settings } from '#shared/api/device.ts'
import type { BoardUpdate } from '#shared/api/orders.ts'
import { itemsOf } from '#shared/menu/menu.ts'

/** What a call may use of a screen, seen from the router. */
export type TinyContext = { station: string }

/** A few real procedures of the contract, enough to try a transport: calls, a stream, an expected error, a fault. */
export function createTinyRouter() {
  const os = implement(contract).$context<TinyContext>()
  const watching = { open: 0, ended: Promise.withResolvers<void>() }
  let settings: Settings = defaultSettings
  const procedures = {
    orders: {
      watch: os.orders.watch.handler(async function* ({ signal }) {
        watching.open += 1
        try {
          yield { type: 'snapshot', orders: [], now: 1 } satisfies BoardUpdate
          yield { type: 'changed', orders: [], removed: ['a'] } satisfies BoardUpdate
          await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }))
        } finally {
          watching.open -= 1
          watching.ended.resolve()
        }
      }),
      show: os.orders.show.handler(({ errors }) => {
        throw errors.UNKNOWN_ORDER()
      }),
      acknowledgeAll: os.orders.acknowledgeAll.handler(() => {
        throw new Error('disk on fire at /secret/path')
      }),
    },
    printing: {
      // oxlint-disable-next-line require-yield
      paperRoll: os.printing.paperRoll.handler(async function* () {
        throw new Error('paper jam at /secret/path')
      }),
    },
    menus: {
      save: os.menus.save.handler(({ input }) => ({ version: itemsOf(input.document).length, problems: [] })),
    },
    device: {
      saveSettings: os.device.saveSettings.handler(({ input, context }) => {
        settings = { ...settings, ...(input as Partial<Settings>), boardLocationId: context.station }
        return settings
      }),
    },
  }
  return { router: procedures as unknown as Router<Contract, TinyContext>, watching }
}
