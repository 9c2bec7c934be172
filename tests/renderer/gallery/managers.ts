import { pairedScene } from './fake-gateway.ts'
import { backupsScenes } from './fake-backups.ts'
import { updatesScenes } from './fake-updates.ts'
import { openScreenDoor, threeScreens } from './fake-screens.ts'
import type { Candidate, Today } from '#shared/api/integrations.ts'
import type { ConsentState, SharedStore } from '#shared/integration/consent.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import { type GoLive, goLiveChecks, type GoLiveProof } from '#shared/integration/go-live.ts'
import { selfServeCountries } from '#shared/integration/readiness.ts'
import { newWizard, type LinkedAccount, type Wizard } from '#shared/integration/wizard.ts'
import { dinnerTime, minutes } from '../../fixtures/orders.ts'
import type { ManagerScene } from './fake-manager.ts'
import { reportsScenes } from './fake-reports.ts'
import { menuScenes } from './menu-scenes.ts'

const places = {
  centre: { locationId: 'chez-loutre-centre', locationName: 'Centre', address: '12, rue Saint-Paul' },
  port: { locationId: 'chez-loutre-port', locationName: 'Port', address: '3, quai des Brumes' },
  express: { locationId: 'loutre-express', locationName: 'Loutre Express', address: '81, avenue du Parc' },
  nord: { locationId: 'chez-loutre-nord', locationName: 'Nord', address: '1450, boulevard Gouin' },
}

/** A location with DoorDash, not connected unless said otherwise. */
export function view(place: keyof typeof places, more: Partial<IntegrationView> = {}): IntegrationView {
  return {
    ...places[place],
    brand: 'Chez Loutre',
    timeZone: 'America/Toronto',
    channel: 'doordash',
    state: 'not_connected',
    since: dinnerTime - minutes(180),
    externalStoreId: { centre: '2390417', port: '2390655', express: '2391102', nord: '2392280' }[place],
    onboardingId: null,
    alert: null,
    reason: null,
    qaStartedAt: null,
    currentProvider: null,
    lastHeardAt: null,
    pause: null,
    needsSignIn: false,
    ...more,
  }
}

const account: LinkedAccount = {
  id: 'mx-1001',
  email: 'admin@chez-loutre.example',
  businessName: 'Chez Loutre inc.',
}

const candidates: Candidate[] = [
  candidate('2390417', 'Chez Loutre · Centre', '12, rue Saint-Paul, Montréal'),
  candidate('2390655', 'Chez Loutre · Port', '3, quai des Brumes, Montréal', {
    problems: ['hours-missing'],
    currentProvider: 'PorteVoix POS',
  }),
  candidate('2391102', 'Loutre Express', '81, avenue du Parc, Montréal'),
]

function candidate(storeId: string, name: string, address: string, more: Partial<Candidate> = {}): Candidate {
  return {
    storeId,
    name,
    address,
    country: 'CA',
    timeZone: 'America/Toronto',
    currentProvider: null,
    connectedLocationId: null,
    problems: [],
    ...more,
  }
}

const everyCandidate: Candidate[] = [
  candidate('2390417', 'Chez Loutre · Centre', '12, rue Saint-Paul, Montréal', {
    connectedLocationId: 'chez-loutre-centre',
    currentProvider: 'PorteVoix POS',
  }),
  ...candidates.slice(1),
  candidate('2393001', 'Loutre de nuit', '9, rue de la Lune, Laval', { problems: ['signup-unfinished'] }),
  candidate('2393002', 'Loutre à Lyon', '4, place des Jacobins, Lyon', {
    country: 'FR',
    problems: ['country-unsupported', 'menu-empty', 'hours-missing'],
  }),
]

const busyDay: Today = {
  orders: 47,
  totalCents: 163_452,
  currency: 'CAD',
  averageMinutesToAccept: 0.8,
  averageMinutesToReady: 14.3,
  lost: 1,
}
const noDay: Today = {
  orders: 0,
  totalCents: 0,
  currency: 'CAD',
  averageMinutesToAccept: null,
  averageMinutesToReady: null,
  lost: 0,
}

function goLive(proof: (check: (typeof goLiveChecks)[number]) => GoLiveProof): GoLive {
  return Object.fromEntries(goLiveChecks.map((check) => [check, proof(check)])) as GoLive
}
const unproven = goLive(() => ({ state: 'missing', detail: null }))
const proven = goLive(() => ({ state: 'proven', at: dinnerTime - minutes(21) }))
const halfProven = goLive((check) => {
  switch (check) {
    case 'network':
    case 'doordash':
    case 'order-shown':
      return { state: 'proven', at: dinnerTime - minutes(1) }
    case 'printer':
      return { state: 'missing', detail: 'too-long-ago' }
    case 'ticket-printed':
      return { state: 'failed', detail: 'paper-out' }
    case 'sound-heard':
    case 'order-acknowledged':
      return { state: 'waiting', detail: null }
  }
})

const centreActive = view('centre', { state: 'active', lastHeardAt: dinnerTime - 4_000 })
const portReady = view('port', { state: 'not_activated', currentProvider: 'PorteVoix POS' })
const expressInQa = view('express', {
  state: 'qa_in_progress',
  qaStartedAt: dinnerTime - minutes(134),
  since: dinnerTime - minutes(134),
})
const uber = (place: keyof typeof places, more: Partial<IntegrationView>): IntegrationView =>
  view(place, { channel: 'uber-eats', externalStoreId: null, ...more })

const consentAtUber: ConsentState = {
  channel: 'uber-eats',
  isSetUp: true,
  keyIs: 'station',
  isGiven: false,
  openSince: null,
  problem: null,
}

const sharedAtUber: SharedStore[] = [
  {
    storeId: 'uber-port',
    name: 'Chez Loutre · Port',
    address: '3 quai des Brumes, Montréal',
    currentProvider: 'kitchenhub-app',
    connectedLocationId: null,
    match: { locationId: 'chez-loutre-port', isSure: true, isChosen: false },
  },
  {
    storeId: 'uber-nord',
    name: 'Chez Loutre Nord',
    address: '99 rue Fleury, Montréal',
    currentProvider: null,
    connectedLocationId: null,
    match: { locationId: 'chez-loutre-nord', isSure: false, isChosen: false },
  },
  {
    storeId: 'uber-burgers',
    name: 'Loutre Burgers',
    address: '3 quai des Brumes, Montréal',
    currentProvider: null,
    connectedLocationId: null,
    match: null,
  },
]

const signedIn: ManagerScene = {
  session: {
    setupNeeded: false,
    manager: { id: 'camille', name: 'Camille', email: 'manager@chez-loutre.example' },
    hasPin: true,
    demoAccount: null,
    idleLockMinutes: 15,
  },
  state: {
    integrations: [centreActive, uber('centre', { state: 'not_activated' }), portReady, expressInQa],
    accounts: [],
    consents: [consentAtUber],
    wizard: null,
    goLive: proven,
    today: { 'chez-loutre-centre': busyDay, 'chez-loutre-port': noDay, 'loutre-express': noDay },
    selfServeCountries,
  },
  candidates,
  account,
  refuses: [],
  silentAbout: [],
  menus: menuScenes.one,
}

const out: ManagerScene = {
  ...signedIn,
  session: {
    ...signedIn.session,
    manager: null,
    demoAccount: { email: 'manager@chez-loutre.example', password: 'loutre-demo-2026', pin: '2580' },
  },
}

const problem = (code: string, details: string) => ({ reason: { code, details } })

const everyProblem: IntegrationView[] = [
  view('port', {
    state: 'qa_failed',
    alert: 'hours-missing',
    ...problem('STORE_HOURS_NOT_POPULATED_FAILURE', 'The menu is open less than 30 minutes a week.'),
  }),
  uber('port', { state: 'disconnected', ...problem('REVOKED', 'Access was removed.') }),
  view('centre', {
    state: 'qa_failed',
    alert: 'menu-empty',
    ...problem('MENU_BLANK_FAILURE', 'The menu has no items.'),
  }),
  uber('centre', { state: 'active', lastHeardAt: null }),
  view('express', {
    state: 'qa_failed',
    alert: 'import-failed',
    ...problem('MENU_PULLING_REQUEST_FAILURE', 'The menu could not be fetched.'),
  }),
  uber('express', { state: 'connecting' }),
  view('nord', {
    state: 'qa_failed',
    alert: 'integration-error',
    ...problem('VIRTUAL_BRAND_DETECTED', 'The store is a virtual brand.'),
  }),
  uber('nord', { state: 'not_connected', ...problem('HTTP_409', 'Not allowed yet.') }),
]

const moreProblems: IntegrationView[] = [
  view('centre', {
    state: 'blocked',
    ...problem('ABANDONED', 'DoorDash took the store off the integration.'),
  }),
  view('port', {
    state: 'activation_failed',
    ...problem('STORE_NOT_ELIGIBLE', 'Menu audit is not finished.'),
  }),
  view('express', { state: 'active', needsSignIn: true, lastHeardAt: dinnerTime - minutes(3) }),
  view('nord', {
    state: 'active',
    lastHeardAt: dinnerTime - minutes(12),
    pause: {
      reason: 'Tablet offline',
      notes: null,
      since: dinnerTime - minutes(9),
      until: dinnerTime + minutes(21),
    },
  }),
  uber('nord', { state: 'activating' }),
]

function wizard(changes: Partial<Wizard>, scene: Partial<ManagerScene> = {}): ManagerScene {
  const base = newWizard('wizard', 'A', dinnerTime - minutes(6))
  return {
    ...signedIn,
    ...scene,
    state: { ...signedIn.state, ...scene.state, wizard: { ...base, ...changes } },
  }
}
const withAccounts = {
  state: {
    ...signedIn.state,
    accounts: [account, { id: 'mx-1002', email: 'group@chez-loutre.example', businessName: 'Groupe Loutre' }],
  },
}
const merge = { kind: 'merge', brand: 'Chez Loutre' } as const
const chosen = { account, brand: merge, storeIds: ['2390417', '2390655'] }

/** What a manager can find, by name. */
export const managerScenes = {
  usual: () => signedIn,
  'first-run': () => ({ ...out, session: { ...out.session, setupNeeded: true, demoAccount: null } }),
  'signed-out': () => out,
  'no-pin': () => ({ ...out, session: { ...out.session, hasPin: false } }),
  nothing: () => ({
    ...signedIn,
    state: { ...signedIn.state, integrations: [], today: {}, goLive: unproven },
  }),
  'not-connected': () => ({
    ...signedIn,
    state: {
      ...signedIn.state,
      integrations: [view('centre', { externalStoreId: null }), view('port', { externalStoreId: null })],
      goLive: unproven,
    },
  }),
  'without-uber': () => ({
    ...signedIn,
    state: {
      ...signedIn.state,
      integrations: [centreActive, portReady],
      consents: [{ ...consentAtUber, isSetUp: false }],
    },
  }),
  'without-uber-at-gateway': () => ({
    ...signedIn,
    state: {
      ...signedIn.state,
      integrations: [centreActive, portReady],
      consents: [{ ...consentAtUber, isSetUp: false, keyIs: 'gateway' }],
    },
  }),
  'uber-key-refused-at-gateway': () => ({
    ...signedIn,
    state: {
      ...signedIn.state,
      consents: [{ ...consentAtUber, problem: 'key-refused', keyIs: 'gateway' }],
    },
  }),
  'uber-stores': () => ({
    ...signedIn,
    shared: sharedAtUber,
    state: {
      ...signedIn.state,
      integrations: [centreActive, uber('centre', {}), portReady, uber('port', {}), uber('nord', {})],
      consents: [{ ...consentAtUber, isGiven: true }],
    },
  }),
  'uber-waiting': () => ({
    ...signedIn,
    state: {
      ...signedIn.state,
      consents: [{ ...consentAtUber, openSince: dinnerTime - minutes(2) }],
    },
  }),
  'uber-denied': () => ({
    ...signedIn,
    state: { ...signedIn.state, consents: [{ ...consentAtUber, problem: 'denied' }] },
  }),
  'all-active': () => ({
    ...signedIn,
    state: { ...signedIn.state, integrations: [centreActive, view('port', { state: 'active' })] },
  }),
  problems: () => ({ ...signedIn, state: { ...signedIn.state, integrations: everyProblem } }),
  'more-problems': () => ({ ...signedIn, state: { ...signedIn.state, integrations: moreProblems } }),
  'hours-missing': () => ({
    ...signedIn,
    state: { ...signedIn.state, integrations: [centreActive, ...everyProblem.slice(0, 1)] },
  }),
  'wizard-checklist': () => wizard({}),
  'wizard-account': () => wizard({ step: 'account' }, withAccounts),
  'wizard-new-account': () => wizard({ step: 'account' }),
  'wizard-waiting': () => wizard({ step: 'authorize', signingInSince: dinnerTime - minutes(2) }),
  'wizard-blocked': () => wizard({ step: 'authorize', problem: 'popup-blocked' }),
  'wizard-closed': () => wizard({ step: 'authorize', problem: 'popup-closed' }),
  'wizard-wrong-role': () => wizard({ step: 'authorize', problem: 'wrong-role' }, withAccounts),
  'wizard-access': () => wizard({ step: 'brand', account }),
  'wizard-no-stores': () => wizard({ step: 'brand', account }, { candidates: [] }),
  'wizard-brand': () => wizard({ step: 'brand', account, brand: merge }),
  'wizard-stores': () => wizard({ step: 'stores', ...chosen }),
  'wizard-every-store': () =>
    wizard({ step: 'stores', ...chosen, storeIds: [] }, { candidates: everyCandidate }),
  'wizard-adding': () =>
    wizard({
      step: 'adding',
      ...chosen,
      results: { '2390417': { ok: true, locationId: 'loutre-express' } },
    }),
  'wizard-done': () =>
    wizard({
      step: 'done',
      path: 'B',
      ...chosen,
      results: {
        '2390417': { ok: true, locationId: 'loutre-express' },
        '2390655': { ok: false, code: 'VIRTUAL_BRAND_DETECTED', details: 'The store is a virtual brand.' },
      },
    }),
  'wizard-done-a': () =>
    wizard({
      step: 'done',
      account,
      brand: merge,
      storeIds: ['2391102'],
      results: { '2391102': { ok: true, locationId: 'loutre-express' } },
    }),
  'device-unproven': () => ({ ...signedIn, state: { ...signedIn.state, goLive: unproven } }),
  'device-half': () => ({ ...signedIn, state: { ...signedIn.state, goLive: halfProven } }),
  'two-ready': () => ({
    ...signedIn,
    state: {
      ...signedIn.state,
      integrations: [
        view('centre', { state: 'not_activated' }),
        portReady,
        expressInQa,
        ...everyProblem.slice(6, 7),
      ],
    },
    refuses: ['chez-loutre-port'],
    silentAbout: ['chez-loutre-centre'],
  }),
  'webhooks-new': () => ({
    ...signedIn,
    webhooks: { changedAt: dinnerTime - minutes(4), oldUntil: dinnerTime + minutes(24 * 60 - 4) },
  }),
  'webhooks-used': () => ({
    ...signedIn,
    webhooks: {
      changedAt: dinnerTime - minutes(40),
      newUsedAt: dinnerTime - minutes(2),
      oldUntil: dinnerTime + minutes(8),
    },
  }),
  'screens-on': () => ({
    ...signedIn,
    screens: { state: { isOn: true, door: openScreenDoor, screens: threeScreens(dinnerTime) } },
  }),
  'screens-code': () => ({
    ...signedIn,
    screens: {
      state: {
        isOn: true,
        door: openScreenDoor,
        screens: threeScreens(dinnerTime).slice(0, 1),
        code: {
          name: 'Comptoir',
          rights: 'full',
          stationId: null,
          code: '047193',
          until: dinnerTime + minutes(4),
        },
      },
    },
  }),
  'screens-locked': () => ({
    ...signedIn,
    screens: { state: { isOn: true, door: openScreenDoor, lockedUntil: dinnerTime + minutes(9) } },
  }),
  'screens-no-network': () => ({
    ...signedIn,
    screens: {
      state: {
        isOn: true,
        door: { state: 'trouble', problem: 'no-network' },
        screens: threeScreens(dinnerTime),
      },
    },
  }),
  'looks-only': () => ({
    ...signedIn,
    screens: { own: { name: 'Passe', rights: 'read-only', stationId: null } },
  }),
  'cooks-only': () => ({
    ...signedIn,
    screens: { own: { name: 'Grill', rights: 'station', stationId: null } },
  }),
  'expo-only': () => ({
    ...signedIn,
    screens: { own: { name: 'Passe', rights: 'station', stationId: 'expo' } },
  }),
  // Nothing is made at the grill in any scene: its screen says so.
  'nowhere-only': () => ({
    ...signedIn,
    screens: { own: { name: 'Grill', rights: 'station', stationId: 'grill' } },
  }),
  'privacy-usual': () => ({ ...signedIn, privacy: { erasures: 2, due: 1_240 } }),
  'privacy-unsure': () => ({ ...signedIn, privacy: { isTimeKnown: false, isOld: true } }),
  'privacy-live': () => ({ ...signedIn, privacy: { live: 1 } }),
  'updates-newest': () => ({ ...signedIn, updates: updatesScenes.newest }),
  'updates-downloading': () => ({ ...signedIn, updates: updatesScenes.downloading }),
  'updates-waiting': () => ({ ...signedIn, updates: updatesScenes.waiting }),
  'updates-choose': () => ({ ...signedIn, updates: updatesScenes.choose }),
  'updates-by-hand': () => ({ ...signedIn, updates: updatesScenes['by-hand'] }),
  'updates-failed': () => ({ ...signedIn, updates: updatesScenes.failed }),
  'backups-empty': () => ({ ...signedIn, backups: backupsScenes.empty }),
  'backups-running': () => ({ ...signedIn, backups: backupsScenes.running }),
  'backups-filling': () => ({ ...signedIn, backups: backupsScenes.filling }),
  'backups-restored': () => ({ ...signedIn, backups: backupsScenes.restored }),
  'backups-not-restored': () => ({ ...signedIn, backups: backupsScenes['not-restored'] }),
  'backups-unsound': () => ({ ...signedIn, backups: backupsScenes.unsound }),
  'backups-copied': () => ({ ...signedIn, backups: backupsScenes.copied }),
  'backups-failed': () => ({ ...signedIn, backups: backupsScenes.failed }),
  'backups-not-moved': () => ({ ...signedIn, backups: backupsScenes['not-moved'] }),
  'backups-moved-here': () => ({ ...signedIn, backups: backupsScenes['moved-here'] }),
  'gateway-paired': () => ({ ...signedIn, gateway: pairedScene }),
  'gateway-by-file': () => ({ ...signedIn, gateway: { pairing: { address: null, pairedAt: null } } }),
  'gateway-open-orders': () => ({ ...signedIn, gateway: { pairing: { openOrders: 2 } } }),
  'gateway-left': () => ({
    ...signedIn,
    gateway: { pairing: { waiting: { deviceId: 'tablet-centre', leftAt: dinnerTime - minutes(95) } } },
  }),
  'gateway-stand-in': () => ({ ...signedIn, gateway: { pairing: { hindrance: 'stand-in' } } }),
  'gateway-wrong-code': () => ({ ...signedIn, gateway: { refusal: 'WRONG_CODE' } }),
  'gateway-blocked-code': () => ({ ...signedIn, gateway: { refusal: 'BLOCKED_CODE' } }),
  'gateway-used-code': () => ({ ...signedIn, gateway: { refusal: 'USED_CODE' } }),
  'gateway-expired-code': () => ({ ...signedIn, gateway: { refusal: 'EXPIRED_CODE' } }),
  'gateway-no-answer': () => ({ ...signedIn, gateway: { refusal: 'NO_GATEWAY_ANSWER' } }),
  'gateway-certificate': () => ({ ...signedIn, gateway: { refusal: 'WRONG_CERTIFICATE' } }),
  'gateway-none-there': () => ({ ...signedIn, gateway: { refusal: 'NOT_A_GATEWAY' } }),
  'gateway-pairs-none': () => ({ ...signedIn, gateway: { refusal: 'PAIRS_NONE' } }),
  'webhooks-given': () => ({ ...signedIn, webhooks: { origin: 'given' } }),
  'webhooks-demo': () => ({ ...signedIn, webhooks: { origin: 'demo' } }),
  'reports-nothing': () => ({ ...signedIn, reports: reportsScenes.nothing }),
  'reports-empty': () => ({ ...signedIn, reports: reportsScenes.empty }),
  'reports-one': () => ({ ...signedIn, reports: reportsScenes.one }),
  'reports-several': () => ({ ...signedIn, reports: reportsScenes.several }),
  'reports-loud': () => ({ ...signedIn, reports: reportsScenes.loud }),
  'menus-none': () => ({ ...signedIn, menus: menuScenes.none }),
  'menus-nowhere': () => ({ ...signedIn, menus: menuScenes.nowhere }),
  'menus-warned': () => ({ ...signedIn, menus: menuScenes.warned }),
  'menus-many': () => ({ ...signedIn, menus: menuScenes.many }),
  'menus-failed': () => ({ ...signedIn, menus: menuScenes.failed }),
  'menu-empty': () => ({
    ...signedIn,
    state: { ...signedIn.state, integrations: everyProblem.slice(2, 3) },
    menus: menuScenes.unsent,
  }),
  'menu-empty-none': () => ({
    ...signedIn,
    state: { ...signedIn.state, integrations: everyProblem.slice(2, 3) },
    menus: menuScenes.none,
  }),
  'menus-outside': () => ({ ...signedIn, menus: menuScenes.outside }),
  'menus-exporting': () => ({ ...signedIn, menus: menuScenes.exporting }),
  'menus-sixty': () => ({ ...signedIn, menus: menuScenes.sixty }),
} satisfies Record<string, () => ManagerScene>
export type ManagerSceneName = keyof typeof managerScenes

export function managerScene(name: string): ManagerScene {
  const make = Object.entries(managerScenes).find(([each]) => each === name)?.[1]
  if (!make)
    throw new Error(
      `No manager's scene is called ${name}. There are: ${Object.keys(managerScenes).join(', ')}.`,
    )
  return make()
}
