import type { UpdatesState } from '#shared/api/updates.ts'
import { dinnerTime } from '../../fixtures/orders.ts'
import { stream } from './stream.ts'

export type UpdatesScene = Partial<UpdatesState>

const minute = 60_000
const on: UpdatesState = {
  version: '1.4.2',
  off: null,
  how: 'by-itself',
  host: 'updates.example',
  checkedAt: dinnerTime - 34 * minute,
  step: { is: 'idle' },
  busy: null,
  rolledBack: null,
  installed: { version: '1.4.2', from: '1.4.1', at: dinnerTime - 9 * 24 * 60 * minute },
}
const ready = { is: 'ready', version: '1.5.0', file: null, laterUntil: null } as const

/** How new versions may stand. */
export const updatesScenes = {
  off: { ...on, off: 'not-configured', host: null, checkedAt: null },
  newest: on,
  downloading: { ...on, step: { is: 'downloading', version: '1.5.0', share: 0.42 } },
  waiting: {
    ...on,
    step: ready,
    busy: { is: 'open', location: 'Chez Loutre, Centre-ville', until: dinnerTime + 214 * minute },
  },
  choose: { ...on, step: ready, busy: { is: 'hours-unknown' } },
  'by-hand': {
    ...on,
    how: 'by-hand',
    step: {
      ...ready,
      file: '/home/loutre/.config/order-manager/updates/versions/pending/order-manager_1.5.0_amd64.deb',
    },
  },
  failed: {
    ...on,
    step: { is: 'failed', why: 'bad-signature', at: dinnerTime - 3 * minute },
    rolledBack: { version: '1.4.9', why: 'not-up-in-time', at: dinnerTime - 30 * 60 * minute },
  },
} satisfies Record<string, UpdatesState>

/** New versions of a station in memory. */
export function fakeUpdates(scene: UpdatesScene, managed: (call: string) => Promise<void>) {
  let state: UpdatesState = { ...on, ...scene }
  let told = stream<UpdatesState>([])
  const put = async (call: string, step: UpdatesState['step']) => {
    await managed(call)
    state = { ...state, step }
    told.push(state)
    return {}
  }
  return {
    watch: async () => {
      await managed('updates.watch')
      told = stream([state])
      return told.values()
    },
    check: () => put('updates.check', { is: 'checking' }),
    install: () => put('updates.install', { is: 'installing', version: '1.5.0' }),
    later: () => put('updates.later', { ...ready, laterUntil: dinnerTime + 24 * 60 * minute }),
  }
}
