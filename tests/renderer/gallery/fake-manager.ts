import { ORPCError } from '@orpc/client'
import type { AccountStores, Candidate, IntegrationsState } from '#shared/api/integrations.ts'
import type { ActivationResult, CutOff } from '#shared/integration/activation.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import type { SessionState } from '#shared/api/session.ts'
import type { ScreensScene } from './fake-screens.ts'
import { fakePeople } from './fake-people.ts'
import { backupsScenes, type BackupsScene, fakeBackups, fakeMove } from './fake-backups.ts'
import { fakePrivacy, type PrivacyScene } from './fake-privacy.ts'
import type { WebhookAccess } from '#shared/api/webhooks.ts'
import { type GoLive, goLiveChecks, type GoLiveProof } from '#shared/integration/go-live.ts'
import { type IntegrationEvent, integrationStep } from '#shared/integration/integration.ts'
import {
  type ChecklistItem,
  type BrandChoice,
  type LinkedAccount,
  newWizard,
  type SignInProblem,
  type Wizard,
  type WizardEvent,
  wizardStep,
} from '#shared/integration/wizard.ts'
import type { Channel } from '#shared/channel.ts'
import type { ConsentState, SharedStore } from '#shared/integration/consent.ts'
import { managerToken } from '../../../src/renderer/station/session/manager-token.ts'
import { fakeGateway, type GatewayScene } from './fake-gateway.ts'
import { fakeUpdates, updatesScenes, type UpdatesScene } from './fake-updates.ts'
import { createFakeMenus } from './fake-menus.ts'
import { createFakeReportFiles } from './fake-report-files.ts'
import { createFakeReports, type ReportsScene, usual as usualReports } from './fake-reports.ts'
import type { MenusScene } from './menu-scenes.ts'
import { stream } from './stream.ts'

export type ManagerScene = {
  session: SessionState
  state: Omit<IntegrationsState, 'now'>
  candidates: Candidate[]
  /** What an account of DoorDash's gives once somebody has signed in to it. */
  account: LinkedAccount
  /** Locations whose activation DoorDash refuses. */
  refuses: string[]
  /** Locations DoorDash could not be asked about before [Confirm]. */
  silentAbout: string[]
  /** Stores a merchant shares at a channel without a wizard. */
  shared?: SharedStore[]
  menus: MenusScene
  webhooks?: Partial<WebhookAccess>
  gateway?: GatewayScene
  updates?: UpdatesScene
  privacy?: PrivacyScene
  backups?: BackupsScene
  reports?: ReportsScene
  screens?: ScreensScene
}

/** Another manager of the station. */
export const noor = { id: 'noor', name: 'Noor', email: 'noor@chez-loutre.example' }
/** The password of everybody here. */
export const password = 'loutre-demo-2026'

/**
 * The managers' side of a station: the real state machines, and a DoorDash that answers when a spec says so.
 * `calls` is the station's own list.
 */
export function createFakeManager(
  scene: ManagerScene,
  now: () => number,
  calls: string[],
  stores: () => AccountStores[],
) {
  let session = scene.session
  let state = scene.state
  let attemptsLeft = 5
  let lockedUntil = 0
  let unreachable = false
  let isCut = false
  /** Whether changes of settings need a manager here, and whether one approved them. */
  const approval = { isNeeded: false, given: false }
  const watchers = new Set<ReturnType<typeof stream<IntegrationsState>>>()
  const manager = { id: 'camille', name: 'Camille', email: 'manager@chez-loutre.example' }

  const whole = (): IntegrationsState => ({ ...state, now: now() })
  function change(next: Partial<typeof state>): void {
    state = { ...state, ...next }
    for (const each of watchers) each.push(whole())
  }
  const changeConsent = (next: Partial<ConsentState>) =>
    change({ consents: state.consents.map((one) => ({ ...one, ...next })) })
  let gate = Promise.resolve()
  let openGate = () => {}
  /** A busy station answers a little later; one that is held back, not before it is let go. */
  const soon = async () => {
    await new Promise((resolve) => setTimeout(resolve, 40))
    await gate
  }
  async function managed(call: string): Promise<void> {
    calls.push(call)
    await soon()
    if (isCut) throw new Error('the line broke')
    if (session.manager === null || managerToken() === null) throw new ORPCError('UNAUTHORIZED')
    if (unreachable) throw named('UNREACHABLE')
  }
  const named = (code: string, data?: unknown) => new ORPCError(code, { defined: true, data })

  const menus = createFakeMenus(scene.menus, now, managed)
  const reports = createFakeReports(scene.reports ?? usualReports, managed)
  const reportFiles = createFakeReportFiles(managed)

  async function turn(call: string, event: WizardEvent): Promise<Wizard> {
    await managed(call)
    return step(event)
  }
  function step(event: WizardEvent): Wizard {
    if (state.wizard === null) throw named('NO_WIZARD')
    const next = wizardStep(state.wizard, event, now())
    if (!next.ok) throw named('NOT_POSSIBLE', { refusal: next.refusal })
    change({ wizard: next.wizard })
    return next.wizard
  }
  function viewOf(locationId: string, channel: Channel): IntegrationView | undefined {
    return state.integrations.find((view) => view.locationId === locationId && view.channel === channel)
  }
  /** Something happens to a location's integration, as the real machine has it. */
  function happen(locationId: string, channel: Channel, event: IntegrationEvent): void {
    const view = viewOf(locationId, channel)
    if (!view) throw new Error(`no integration of ${locationId} with ${channel}`)
    const next = integrationStep({ ...view, since: view.since ?? 0 }, event, now())
    if (!next.ok) throw new Error(`${event.type} is not possible in ${view.state}`)
    put({ ...view, ...next.integration })
  }
  function put(view: IntegrationView): void {
    const others = state.integrations.filter(
      (each) => each.locationId !== view.locationId || each.channel !== view.channel,
    )
    change({ integrations: [...others, view] })
  }
  function prove(check: (typeof goLiveChecks)[number], proof: GoLiveProof): void {
    change({ goLive: { ...state.goLive, [check]: proof } })
  }

  let secret = 'Zt4mVw8qLr2_Xb7nKc9sDf3hGj6pYe1u'
  let webhooks: WebhookAccess = {
    url: 'http://127.0.0.1:48200',
    origin: 'made',
    changedAt: now() - 9 * 24 * 3_600_000,
    newUsedAt: null,
    oldUntil: null,
    ...scene.webhooks,
  }
  const setWebhooks = async (call: string, next: Partial<WebhookAccess>) => {
    await managed(call)
    webhooks = { ...webhooks, ...next }
    return webhooks
  }

  const client = {
    people: fakePeople(managed, named),
    privacy: fakePrivacy(scene.privacy ?? {}, now, managed),
    backups: fakeBackups(scene.backups ?? backupsScenes.usual, managed),
    move: fakeMove(managed),
    webhooks: {
      access: () => setWebhooks('webhooks.access', {}),
      reveal: async () => {
        await managed('webhooks.reveal')
        return { secret }
      },
      rotate: () => {
        secret = 'Qa5_new8TuWx3vRk1mBd7zNe2cHs9Lp4'
        return setWebhooks('webhooks.rotate', {
          changedAt: now(),
          newUsedAt: null,
          oldUntil: now() + 24 * 3_600_000,
        })
      },
      endOld: () => setWebhooks('webhooks.endOld', { oldUntil: null }),
    },
    gateway: fakeGateway(scene.gateway ?? {}, managed),
    updates: fakeUpdates(scene.updates ?? updatesScenes.off, managed),
    session: {
      state: async () => ({ ...session, manager: managerToken() === null ? null : session.manager }),
      create: async (input: { name: string; email: string }) => {
        calls.push(`createAccount ${input.email}`)
        await soon()
        session = { ...session, setupNeeded: false, manager: { ...manager, ...input } }
        return { token: 'token', manager: { ...manager, ...input } }
      },
      signIn: async (input: { email: string; password: string }) => {
        calls.push(`signIn ${input.email}`)
        await soon()
        if (lockedUntil > now()) throw named('LOCKED', { until: lockedUntil })
        if (input.password !== password) {
          attemptsLeft -= 1
          if (attemptsLeft > 0) throw named('WRONG', { attemptsLeft })
          lockedUntil = now() + 5 * 60_000
          throw named('LOCKED', { until: lockedUntil })
        }
        const who = input.email === noor.email ? noor : manager
        session = { ...session, manager: who }
        return { token: 'token', manager: who }
      },
      approvers: async () => ({ names: [manager.name], hasPin: session.hasPin }),
      approve: async (input: { by: 'pin'; pin: string } | { by: 'password'; password: string }) => {
        calls.push(`approve by ${input.by}`)
        await soon()
        const isRight = input.by === 'pin' ? input.pin === '2580' : input.password === password
        if (!isRight) throw named('WRONG', { attemptsLeft: 4 })
        approval.given = true
        return { token: 'approval', person: { ...manager, role: 'manager' as const } }
      },
      setPin: async () => {
        calls.push('setPin')
        await soon()
        session = { ...session, hasPin: true }
      },
      changePassword: async (input: { old: string }) => {
        calls.push('changePassword')
        await soon()
        if (input.old !== password) throw named('WRONG', { attemptsLeft: 4 })
      },
      signOut: async () => {
        calls.push('signOut')
        session = { ...session, manager: null }
      },
    },
    integrations: {
      watch: async () => {
        const made = stream([whole()])
        watchers.add(made)
        return made.values()
      },
      wizard: {
        start: async ({ path }: { path: 'A' | 'B' }) => {
          await managed(`wizard.start(${path})`)
          if (state.wizard === null || state.wizard.step === 'done')
            change({ wizard: newWizard('wizard', path, now()) })
          return state.wizard
        },
        tickItem: ({ item, isTicked }: { item: ChecklistItem; isTicked: boolean }) =>
          turn(
            `wizard.tickItem(${item}, ${isTicked})`,
            isTicked ? { type: 'item-ticked', item, by: 'Nadia Roy' } : { type: 'item-cleared', item },
          ),
        confirmChecklist: () => turn('wizard.confirmChecklist', { type: 'checklist-read' }),
        chooseAccount: ({ accountId }: { accountId: string | null }) => {
          const account = state.accounts.find(({ id }) => id === accountId) ?? null
          return turn(`wizard.chooseAccount(${accountId ?? 'new'})`, { type: 'account-chosen', account })
        },
        openSignIn: async () => {
          await turn('wizard.openSignIn', { type: 'sign-in-opened' })
          return { url: 'about:blank' }
        },
        signInEnded: async ({ problem }: { problem: SignInProblem }) => {
          await managed(`wizard.signInEnded(${problem})`)
          if (state.wizard?.signingInSince == null) return state.wizard
          return step({ type: 'sign-in-failed', problem })
        },
        candidates: async () => {
          await managed('wizard.candidates')
          return scene.candidates
        },
        chooseBrand: async (brand: BrandChoice) => {
          await managed(`wizard.chooseBrand ${JSON.stringify(brand)}`)
          const isHere = state.integrations.some((view) => brand.kind === 'new' && view.brand === brand.name)
          if (isHere) throw named('BRAND_EXISTS')
          return step({ type: 'brand-chosen', brand })
        },
        tickStores: ({ storeIds }: { storeIds: string[] }) =>
          turn(`wizard.tickStores(${storeIds.join()})`, { type: 'stores-ticked', storeIds }),
        addLocations: () => turn('wizard.addLocations', { type: 'add-started' }),
        back: () => turn('wizard.back', { type: 'back' }),
        close: async () => {
          await managed('wizard.close')
          change({ wizard: null })
        },
      },
      consent: {
        open: async ({ channel }: { channel: Channel }) => {
          await managed(`consent.open(${channel})`)
          changeConsent({ openSince: now(), problem: null })
          return { url: 'about:blank' }
        },
        ended: async ({ problem }: { problem: SignInProblem }) => {
          await managed(`consent.ended(${problem})`)
          if (state.consents[0]?.openSince != null) changeConsent({ openSince: null, problem })
        },
        stores: async () => {
          await managed('consent.stores')
          return scene.shared ?? []
        },
        choose: async (input: { channel: Channel; storeId: string; locationId: string }) => {
          await managed(`consent.choose ${input.storeId} ${input.locationId}`)
          const event = {
            type: 'store-chosen',
            externalStoreId: input.storeId,
            currentProvider: null,
          } as const
          happen(input.locationId, input.channel, event)
          return viewOf(input.locationId, input.channel)
        },
      },
      disconnect: async ({ locationId, channel }: { locationId: string; channel: Channel }) => {
        await managed(`disconnect(${channel}) ${locationId}`)
        happen(locationId, channel, { type: 'deactivated', code: 'DISCONNECTED_HERE', details: null })
        return viewOf(locationId, channel)
      },
      retryMenuExport: async (input: { locationId: string; channel: Channel; hours?: unknown }) => {
        await managed(`retryMenuExport ${JSON.stringify(input)}`)
        happen(input.locationId, input.channel, { type: 'menu-exported-again' })
        return viewOf(input.locationId, input.channel)
      },
      stores: async () => {
        await managed('stores')
        return stores()
      },
      cutOffs: async ({ locationIds, channel }: { locationIds: string[]; channel: Channel }) => {
        await managed(`cutOffs(${channel}) ${locationIds.join()}`)
        return locationIds.map((locationId): CutOff => {
          const view = viewOf(locationId, channel)
          return {
            locationId,
            locationName: view?.locationName ?? locationId,
            disconnects: view?.currentProvider == null ? [] : [view.currentProvider],
            ready: true,
            isCurrent: !scene.silentAbout.includes(locationId),
          }
        })
      },
      activate: async (input: { locationIds: string[]; channel: Channel; goneOnWithout: string[] }) => {
        await managed(
          `activate(${input.channel}) ${input.locationIds.join()} without ${input.goneOnWithout.join() || 'nothing'}`,
        )
        for (const id of input.locationIds) happen(id, input.channel, { type: 'activating' })
        await new Promise((resolve) => setTimeout(resolve, 300))
        for (const id of input.locationIds)
          happen(
            id,
            input.channel,
            scene.refuses.includes(id)
              ? {
                  type: 'activation-failed',
                  code: 'STORE_NOT_ELIGIBLE',
                  details: 'Menu audit is not finished.',
                }
              : { type: 'activated' },
          )
        return input.locationIds.map((locationId): ActivationResult => {
          const view = viewOf(locationId, input.channel)
          return {
            locationId,
            ok: view?.state === 'active',
            state: view?.state ?? 'not_connected',
            code: view?.reason?.code ?? null,
            details: view?.reason?.details ?? null,
          }
        })
      },
      startGoLiveCheck: async () => {
        await managed('startGoLiveCheck')
        const at = now()
        const proven = (name: string) => name === 'network' || name === 'doordash' || name === 'order-shown'
        change({
          goLive: Object.fromEntries(
            goLiveChecks.map((name): [string, GoLiveProof] => [
              name,
              proven(name) ? { state: 'proven', at } : { state: 'waiting', detail: null },
            ]),
          ) as GoLive,
        })
        return state.goLive
      },
      confirmHeard: async () => {
        await managed('confirmHeard')
        prove('sound-heard', { state: 'proven', at: now() })
        return state.goLive
      },
      requestDisconnect: async ({ locationId, channel }: { locationId: string; channel: Channel }) => {
        await managed(`requestDisconnect(${channel}) ${locationId}`)
        const view = viewOf(locationId, channel)
        return {
          reference: 'OM-7K4QXD',
          lines: [
            { label: 'reference', value: 'OM-7K4QXD' },
            { label: 'requested-at', value: new Date(now()).toISOString() },
            { label: 'requested-by', value: manager.name },
            { label: 'channel', value: channel },
            { label: 'brand', value: view?.brand },
            { label: 'location', value: view?.locationName },
            { label: 'address', value: view?.address },
            { label: 'location-id', value: locationId },
            { label: 'store-id', value: view?.externalStoreId },
          ],
        }
      },
    },
  }

  return {
    client: { ...client, menus: menus.client, reports: reports.client, reportFiles: reportFiles.client },
    /** Menus; a spec plays the channels with it. */
    menus,
    /** Reports; a spec lets them fail. */
    reports,
    /** Files of the reports; a spec fails them or holds them back. */
    reportFiles: reportFiles.files,
    approval,
    change,
    happen,
    put,
    prove,
    /** DoorDash's window came back. */
    signedIn: () => void step({ type: 'signed-in', account: scene.account }),
    signInFailed: (problem: SignInProblem) => void step({ type: 'sign-in-failed', problem }),
    /** DoorDash took a store, which then is in its quality check. */
    added: (storeId: string, view: IntegrationView) => {
      put(view)
      step({ type: 'store-added', storeId, locationId: view.locationId })
    },
    refused: (storeId: string, code: string) =>
      void step({ type: 'store-refused', storeId, code, details: 'Ask DoorDash.' }),
    /** The station takes questions and answers none. */
    hold: () => void (gate = new Promise((resolve) => (openGate = resolve))),
    letGo: () => openGate(),
    /** Until it answers again. */
    answers: () => gate,
    /** What is asked gets no answer any more: the line broke. */
    cut: () => (isCut = true),
    /** DoorDash stops or starts answering. */
    setUnreachable: (is: boolean) => (unreachable = is),
    /** The session ends at the station, as after a restart. */
    forget: () => (session = { ...session, manager: null }),
    end: () => {
      menus.end()
      for (const each of watchers) each.end()
    },
  }
}
