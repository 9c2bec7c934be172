import { type Language } from '#shared/location/language.ts'
import type { RescueReason, RescueState } from '#shared/api/rescue.ts'
import type { Line } from '../../../src/renderer/station/connection/client.ts'
import { dinnerTime } from '../../fixtures/orders.ts'
import { backupsScenes } from './fake-backups.ts'

const reasons: readonly RescueReason[] = ['damaged', 'lost', 'moved', 'failing']

/** A station that cannot work on its data, and asks what to do. */
export function fakeRescue(wanted: string, language: Language): Line {
  const why = reasons.find((one) => one === wanted) ?? 'damaged'
  const state: RescueState = {
    why,
    movedAt: why === 'moved' ? dinnerTime : null,
    movedFile: why === 'moved' ? '/media/loutre/STICK/order-manager-2026-11-27T22-00-00Z.move' : null,
    backups: why === 'moved' ? [] : backupsScenes.usual.backups,
    missing:
      why === 'damaged'
        ? { orders: 38, open: 2, from: dinnerTime - 5_000_000, to: dinnerTime - 60_000, isWhole: false }
        : null,
    canGoOn: why !== 'lost',
    restored: null,
    language,
    timeZone: 'America/Toronto',
    dataDir: '/home/loutre/.local/share/order-manager',
    version: '0.1.0',
    detail:
      why === 'failing'
        ? "TypeError: Cannot read properties of undefined (reading 'nothing')"
        : 'SqliteError: database disk image is malformed',
  }
  const rescue = {
    state: () => Promise.resolve(state),
    restore: () => new Promise(() => {}),
    bringIn: ({ file }: { file: string }) =>
      file.startsWith('/media')
        ? Promise.resolve({ name: 'orders-2026-11-27T12-00-00Z.db' })
        : Promise.reject(Object.assign(new Error('refused'), { code: 'NO_FILE' })),
    beginEmpty: () => new Promise(() => {}),
    moveHere: () => Promise.reject(Object.assign(new Error('refused'), { code: 'WRONG_PASSPHRASE' })),
    supportFile: () =>
      Promise.resolve({
        name: 'order-manager-support-2026-11-27T2200.zip',
        zip: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==',
      }),
    goOn: () => new Promise(() => {}),
  }
  return {
    client: { rescue } as unknown as Line['client'],
    closed: new Promise(() => {}),
    close: () => {},
  }
}
