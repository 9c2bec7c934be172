import type { Clock } from '#main/base/clock.ts'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import { goLiveChecks } from '#shared/integration/go-live.ts'
import { handClock, type HandClock, tempDir, testCore } from '../support/core.ts'
import { type Client, dashboard, doordashAt, until } from '../support/dashboard.ts'
import { type MerchantDoorDash, merchantDoorDash } from '../support/doordash.ts'

/** A station with a signed-in manager, and a DoorDash that does as it is told. */
export async function station(
  options: { clock?: Clock; dataDir?: string; doordash?: MerchantDoorDash } = {},
) {
  const doordash = options.doordash ?? (await merchantDoorDash(options.clock && { now: options.clock.now }))
  const dataDir = options.dataDir ?? tempDir()
  const made = await testCore({
    dataDir,
    access: doordash.access,
    ...(options.clock && { clock: options.clock }),
  })
  const screens = dashboard(made.core)
  made.core.start()
  const isNew = !made.core.accounts.isSetUp()
  const { client } = isNew
    ? await screens.signIn()
    : await screens.staff.session
        .signIn({ email: 'camille@chez-loutre.example', password: 'correct horse battery' })
        .then(({ token }) => ({ client: screens.connect(token) }))
  return { ...made, ...screens, client, doordash, dataDir }
}
export type Station = Awaited<ReturnType<typeof station>>

export { handClock, doordashAt, until }

/** Signs in to DoorDash in a wizard that was just started. */
export async function signInToDoorDash({ client, doordash }: Pick<Station, 'client' | 'doordash'>) {
  await client.integrations.wizard.start({ path: 'A' })
  await client.integrations.wizard.confirmChecklist()
  await client.integrations.wizard.chooseAccount({ accountId: null })
  const { url } = await client.integrations.wizard.openSignIn()
  await doordash.comeBack(url)
}

/** Goes through the wizard up to the ticked stores. */
export async function tick(
  { client, doordash }: Pick<Station, 'client' | 'doordash'>,
  storeIds: string[],
  brand: Parameters<Client['integrations']['wizard']['chooseBrand']>[0] = {
    kind: 'merge',
    brand: 'Chez Loutre',
  },
) {
  await signInToDoorDash({ client, doordash })
  await client.integrations.wizard.chooseBrand(brand)
  await client.integrations.wizard.tickStores({ storeIds })
}

/** Connects stores and lets them pass QA; answers their location ids. */
export async function readyStores(one: Station, storeIds: string[]): Promise<string[]> {
  const { client, doordash, post } = one
  await tick(one, storeIds)
  await client.integrations.wizard.addLocations()
  const done = await until(client, (state) => state.wizard?.step === 'done')
  const locationIds = storeIds.map((id) => locationOf(done, id))
  for (const locationId of locationIds) await qualify({ doordash, post }, locationId)
  await client.integrations.wizard.close()
  return locationIds
}

export function locationOf(state: Pick<IntegrationsState, 'wizard'>, storeId: string): string {
  const result = state.wizard?.results[storeId]
  if (!result?.ok) throw new Error(`${storeId} was not added: ${JSON.stringify(result)}`)
  return result.locationId
}

export function onboardingAt(doordash: MerchantDoorDash, locationId: string) {
  const found = doordash.onboardings().find((one) => one.location_id === locationId)
  if (!found) throw new Error(`no onboarding at ${locationId}`)
  return found
}

/** Moves an onboarding at DoorDash, and tells the station by webhook. */
export async function tell(
  { doordash, post }: Pick<Station, 'doordash' | 'post'>,
  locationId: string,
  status: string,
  code: string | null = null,
  details: string | null = null,
) {
  doordash.move(onboardingAt(doordash, locationId).onboarding_id, status, code, details)
  const { onboarding_id, doordash_store_uuid } = onboardingAt(doordash, locationId)
  return post('onboarding', {
    onboarding_id,
    location_id: locationId,
    doordash_store_uuid,
    status,
    exclusion_code: code,
    details,
    menus: [],
  })
}

export const qualify = (one: Pick<Station, 'doordash' | 'post'>, locationId: string) =>
  tell(one, locationId, 'MENU_QUALIFIED')

export const everyCheck = [...goLiveChecks]

/** Turns the clock, with every call that falls due answered before time goes on, until `is`. */
export async function turn(
  { core }: Pick<Station, 'core'>,
  clock: HandClock,
  is: () => boolean,
  stepMs = 1_000,
) {
  await core.integrations.idle()
  while (!is()) {
    clock.advance(stepMs)
    await core.integrations.idle()
  }
}
