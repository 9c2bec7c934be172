import type { MenuTarget } from '#shared/api/menus.ts'
import type { ExportFailure, MenuExport } from '#shared/menu/export.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { dinnerTime, minutes } from '../../fixtures/orders.ts'
import { brokenMenu, changedAtDoorDash, eveningMenu, largeMenu, warnedMenu } from './menu-documents.ts'

export type SceneMenu = {
  id: string
  version: number
  changedAt: number
  changedBy: string
  document: Menu
}

export type MenusScene = {
  menus: SceneMenu[]
  targets: MenuTarget[]
  /** What a place shows, by location id and channel; a place without one has no menu. */
  theirs: Record<string, Menu>
}

const evening: SceneMenu = {
  id: 'menu-evening',
  version: 7,
  changedAt: dinnerTime - minutes(35),
  changedBy: 'Camille',
  document: eveningMenu,
}
const brunch: SceneMenu = {
  id: 'menu-brunch',
  version: 2,
  changedAt: dinnerTime - minutes(26 * 60),
  changedBy: 'Dominique',
  document: brokenMenu,
}
const warned: SceneMenu = { ...evening, document: warnedMenu }

const names = {
  centre: ['chez-loutre-centre', 'Centre'],
  port: ['chez-loutre-port', 'Port'],
  express: ['loutre-express', 'Loutre Express'],
  nord: ['chez-loutre-nord', 'Nord'],
} as const

function target(place: keyof typeof names, more: Partial<MenuTarget> = {}): MenuTarget {
  return {
    locationId: names[place][0],
    locationName: names[place][1],
    currency: 'CAD',
    channel: 'doordash',
    integration: 'active',
    obstacle: null,
    published: null,
    export: null,
    onFile: null,
    outside: null,
    ...more,
  }
}
const onFile = {
  readAt: dinnerTime - minutes(4),
  name: 'Menu du soir',
  itemCount: 14,
  categoryCount: 5,
}
const live = (version: number): Partial<MenuTarget> => ({
  published: { menuId: evening.id, version, at: dinnerTime - minutes(90) },
  export: exportTo('chez-loutre-centre', {
    state: 'accepted',
    step: 'done',
    endedAt: dinnerTime - minutes(89),
  }),
  onFile,
})

function exportTo(locationId: string, more: Partial<MenuExport> = {}): MenuExport {
  return {
    reference: `ref-${locationId}`,
    menuId: evening.id,
    version: evening.version,
    locationId,
    channel: 'doordash',
    state: 'exporting',
    step: 'waiting',
    requestedAt: dinnerTime - minutes(2),
    requestedBy: 'Camille',
    sentAt: null,
    endedAt: null,
    platformMenuId: null,
    failure: null,
    attempts: 0,
    lastError: null,
    ...more,
  }
}
const failed = (locationId: string, failure: ExportFailure): MenuExport =>
  exportTo(locationId, {
    state: 'failed',
    step: 'done',
    sentAt: dinnerTime - minutes(2),
    endedAt: dinnerTime - minutes(1),
    failure,
  })

const centre = target('centre', live(7))
const uber = target('centre', {
  channel: 'uber-eats',
  integration: 'not_connected',
  obstacle: 'not-connected',
})
const theirs = { 'chez-loutre-centre doordash': eveningMenu, 'chez-loutre-port doordash': changedAtDoorDash }
const one: MenusScene = {
  menus: [evening],
  targets: [
    centre,
    uber,
    target('port', {
      integration: 'not_activated',
      onFile: { ...onFile, name: 'Menu', itemCount: 9, categoryCount: 3 },
    }),
    target('express', { integration: 'qa_in_progress' }),
  ],
  theirs,
}
const outside = { noticedAt: dinnerTime - minutes(18), fingerprint: 'theirs-1' }

/** What a manager finds of menus, by name. */
export const menuScenes = {
  none: {
    ...one,
    menus: [],
    targets: one.targets.map((each) => ({ ...each, published: null, export: null })),
  },
  nowhere: { menus: [], targets: [], theirs: {} },
  one,
  warned: { ...one, menus: [warned] },
  many: {
    menus: [evening, brunch, { ...evening, id: 'menu-large', document: largeMenu('Carte complète', 140) }],
    targets: [
      target('centre', live(6)),
      uber,
      target('port', { ...live(7), integration: 'not_activated' }),
      target('express', { integration: 'active', obstacle: 'sign-in-again', onFile }),
      target('nord', { integration: 'blocked', obstacle: 'blocked' }),
    ],
    theirs,
  },
  failed: {
    ...one,
    menus: [evening, brunch],
    targets: [
      target('centre', {
        ...live(6),
        export: failed('chez-loutre-centre', {
          code: 'job-failed',
          details: "Item 'itm-bavette-a-l-echalote': price is above the limit for this store.",
          paths: [['categories', 2, 'items', 3, 'priceCents']],
        }),
      }),
      uber,
      target('port', {
        integration: 'not_activated',
        export: failed('chez-loutre-port', {
          code: 'hours-failed',
          details: 'open_hours overlap on FRI.',
          paths: [
            ['hours', 4],
            ['hours', 5],
          ],
        }),
      }),
      target('express', {
        obstacle: 'sign-in-again',
        export: failed('loutre-express', { code: 'sign-in-again', details: null, paths: [] }),
      }),
    ],
  },
  /** A menu of ours that no place ever took; DoorDash has an empty one on file at the first. */
  unsent: {
    ...one,
    targets: [target('centre', { integration: 'qa_failed' }), uber, target('port')],
    theirs: {},
  },
  outside: {
    ...one,
    targets: [
      { ...centre, outside },
      uber,
      target('port', { ...live(7), integration: 'active', outside: { ...outside, fingerprint: 'theirs-2' } }),
    ],
    theirs: { ...theirs, 'chez-loutre-centre doordash': changedAtDoorDash },
  },
  exporting: {
    ...one,
    targets: [
      target('centre', {
        ...live(6),
        obstacle: 'exporting',
        export: exportTo('chez-loutre-centre', { step: 'sent', sentAt: dinnerTime - 83_000 }),
      }),
      uber,
      target('port', {
        obstacle: 'exporting',
        export: exportTo('chez-loutre-port', { attempts: 3, lastError: 'fetch failed' }),
      }),
      target('express', { obstacle: 'exporting', export: exportTo('loutre-express') }),
    ],
  },
  sixty: {
    ...one,
    targets: Array.from({ length: 60 }, (_, at): MenuTarget => {
      const locationId = `loutre-${at + 1}`
      return target('centre', {
        ...(at % 7 === 3 ? {} : live(at % 5 === 0 ? 6 : 7)),
        locationId,
        locationName: `Loutre ${at + 1}`,
        ...(at === 4 ? { export: failed(locationId, { code: 'timed-out', details: null, paths: [] }) } : {}),
        ...(at === 9 ? { outside } : {}),
        ...(at % 7 === 3 ? { integration: 'not_connected', obstacle: 'not-connected' } : {}),
      })
    }),
  },
} satisfies Record<string, MenusScene>
