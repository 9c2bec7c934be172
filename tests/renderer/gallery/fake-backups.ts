import { ORPCError } from '@orpc/client'
import type { BackupsState, KeptBackup } from '#shared/api/backups.ts'
import { backupName, keptStoreName } from '#shared/backups/plan.ts'
import { dinnerTime } from '../../fixtures/orders.ts'

export type BackupsScene = { state: BackupsState; backups: KeptBackup[]; kept?: KeptBackup[] }

const hour = 3_600_000
const backup = (hoursAgo: number, orders: number | null): KeptBackup => {
  const at = dinnerTime - hoursAgo * hour
  return { name: backupName(at), at, bytes: 1_000_000 + (orders ?? 0) * 3_200, orders }
}
const list = [1.5, 5.5, 9.5, 13.5, 17.5, 21.5, 37, 61, 85, 109, 230, 400].map((hoursAgo, at) =>
  backup(hoursAgo, 12_480 - at * 96),
)
const lastOf = (one?: KeptBackup): BackupsState['last'] =>
  one ? { at: one.at, bytes: one.bytes, orders: one.orders ?? 0 } : null
const usual: BackupsState = {
  last: lastOf(list[0]),
  nextAt: dinnerTime + 2.5 * hour,
  running: null,
  fullInDays: null,
  problem: null,
  copies: null,
  checked: { at: dinnerTime - 86 * hour, isSound: true },
  isRestoring: false,
  restored: null,
  wentBack: null,
}

/** How backups may stand. */
export const backupsScenes = {
  usual: { state: usual, backups: list },
  empty: { state: { ...usual, last: null, nextAt: dinnerTime + 90_000 }, backups: [] },
  running: { state: { ...usual, nextAt: null, running: 0.42 }, backups: list },
  failed: {
    state: {
      ...usual,
      last: lastOf(list[1]),
      nextAt: dinnerTime + 0.2 * hour,
      problem: { why: 'no-room', since: dinnerTime - 1.2 * hour },
    },
    backups: [backup(1.5, null), ...list.slice(1)],
  },
  restored: {
    state: {
      ...usual,
      restored: {
        at: dinnerTime - 120_000,
        backupAt: list[0]?.at ?? 0,
        outcome: { is: 'done', orders: 12_480, kept: keptStoreName(dinnerTime - 120_000) },
      },
    },
    backups: list,
    kept: [{ ...backup(0, 12_518), name: keptStoreName(dinnerTime - 120_000), at: dinnerTime - 120_000 }],
  },
  'went-back': {
    state: {
      ...usual,
      wentBack: {
        at: dinnerTime - 120_000,
        backupAt: list[0]?.at ?? 0,
        orders: 12_480,
        isCounted: true,
        missing: {
          orders: 38,
          open: 2,
          from: dinnerTime - 1.4 * hour,
          to: dinnerTime - 150_000,
          isWhole: true,
        },
      },
    },
    backups: list,
  },
  copied: {
    state: {
      ...usual,
      copies: { folder: '/media/loutre/STICK', isOtherDisk: true, lastAt: null, problem: 'gone' },
    },
    backups: list,
  },
  unsound: { state: { ...usual, checked: { at: dinnerTime - 14 * hour, isSound: false } }, backups: list },
  'not-restored': {
    state: {
      ...usual,
      restored: {
        at: dinnerTime - 120_000,
        backupAt: list[0]?.at ?? 0,
        outcome: { is: 'failed', why: 'did-not-start' },
      },
    },
    backups: list,
  },
  'not-moved': {
    state: {
      ...usual,
      restored: {
        at: dinnerTime - 120_000,
        backupAt: dinnerTime - 120_000,
        outcome: { is: 'not-moved', why: 'no-room' },
      },
    },
    backups: list,
  },
  'moved-here': {
    state: {
      ...usual,
      restored: {
        at: dinnerTime - 120_000,
        backupAt: dinnerTime - 120_000,
        outcome: { is: 'moved-here', orders: 12_480, kept: keptStoreName(dinnerTime - 120_000) },
      },
    },
    backups: list,
  },
  filling: { state: { ...usual, fullInDays: 2 }, backups: list },
} satisfies Record<string, BackupsScene>

/** Moves of a station in memory: the file's passphrase is another one. */
export function fakeMove(managed: (call: string) => Promise<void>) {
  return {
    away: async ({ folder }: { folder: string }) => {
      await managed(`move.away ${folder}`)
      return {}
    },
    firstRun: async ({ file }: { file: string }) => {
      await managed(`move.firstRun ${file}`)
      return {}
    },
    here: async ({ file }: { file: string }) => {
      await managed(`move.here ${file}`)
      throw new ORPCError('WRONG_PASSPHRASE', { defined: true })
    },
  }
}

/** Backups of a station in memory. `managed` notes a call, and waits as a busy station does. */
export function fakeBackups(scene: BackupsScene, managed: (call: string) => Promise<void>) {
  return {
    list: async () => {
      await managed('backups.list')
      return {
        folder: '/home/loutre/.local/share/order-manager/backups',
        backups: scene.backups,
        kept: scene.kept ?? [],
      }
    },
    bringIn: async ({ file }: { file: string }) => {
      await managed(`backups.bringIn ${file}`)
      return { name: 'orders-2026-11-27T12-00-00Z.db' }
    },
    copyTo: async ({ folder }: { folder: string | null }) => {
      await managed(`backups.copyTo ${folder}`)
      return {}
    },
    compare: async ({ name }: { name: string }) => {
      await managed(`backups.compare ${name}`)
      return { orders: 38, open: 2, from: dinnerTime - 1.4 * hour, to: dinnerTime - 60_000, isWhole: true }
    },
    restore: async ({ name }: { name: string }) => {
      await managed(`backups.restore ${name}`)
      return {}
    },
    start: async () => {
      await managed('backups.start')
      return {}
    },
  }
}
