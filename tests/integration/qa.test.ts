import { ORPCError, safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { doordashAt, handClock, onboardingAt, station, tell, tick, turn, until } from './station.ts'

const gare = 'chez-loutre-gare'

async function inQa(options: Parameters<typeof station>[0] = {}) {
  const one = await station(options)
  await tick(one, ['501'])
  await one.client.integrations.wizard.addLocations()
  await until(one.client, (state) => state.wizard?.step === 'done')
  await one.client.integrations.wizard.close()
  return one
}

async function code(promise: Promise<unknown>): Promise<string> {
  const [error] = await safe(promise)
  if (!(error instanceof ORPCError)) throw new Error('the call was not refused')
  return error.code
}

describe('quality assurance at DoorDash', () => {
  it('ends in "Not Activated" when the menu passes, told by webhook (R58, R61, R71)', async () => {
    const one = await inQa()
    expect((await tell(one, gare, 'MENU_AUDIT')).status).toBe(200)
    expect((await tell(one, gare, 'MENU_QUALIFIED')).status).toBe(200)
    const state = await until(one.client, (state) => doordashAt(state, gare).state === 'not_activated')
    expect(doordashAt(state, gare)).toMatchObject({ alert: null, reason: null })
  })

  it('is followed by asking as well: a lost webhook holds nothing up', async () => {
    const clock = handClock()
    const one = await inQa({ clock })
    const { onboarding_id } = onboardingAt(one.doordash, gare)
    one.doordash.move(onboarding_id, 'MENU_BLOCK', 'STORE_HOURS_NOT_POPULATED_FAILURE', 'No hours on file.')
    await turn(one, clock, () => one.core.integrations.book.get(gare, 'doordash').state === 'qa_failed')
    const state = await until(one.client, () => true)
    expect(doordashAt(state, gare)).toMatchObject({
      alert: 'hours-missing',
      reason: { code: 'STORE_HOURS_NOT_POPULATED_FAILURE', details: 'No hours on file.' },
    })
  })

  it('that never ends stays visible with the time it has taken, and is asked after ever more seldom (M4)', async () => {
    const clock = handClock()
    const one = await inQa({ clock })
    const began = doordashAt(await until(one.client, () => true), gare).qaStartedAt
    const asked = () => one.doordash.calls().filter((call) => call.method === 'GET').length
    await turn(one, clock, () => clock.now() - Number(began) > 90 * 60_000, 30_000)
    const inFirstHours = asked()
    expect(inFirstHours).toBeGreaterThan(5)
    const from = clock.now()
    await turn(one, clock, () => clock.now() - from > 60 * 60_000, 30_000)
    expect(asked() - inFirstHours).toBeLessThanOrEqual(13)
    const at = doordashAt(one.core.integrations.state(), gare)
    expect(at).toMatchObject({ state: 'qa_in_progress', qaStartedAt: began })
  })

  it.each([
    ['STORE_HOURS_NOT_POPULATED_FAILURE', 'hours-missing', 'R136'],
    ['MENU_BLANK_FAILURE', 'menu-empty', 'R139'],
    ['MENU_JOB_FAILURE', 'import-failed', 'R142'],
    ['VIRTUAL_BRAND_DETECTED', 'integration-error', 'R144'],
    ['NEVER_HEARD_OF', 'integration-error', 'R144'],
  ])('that fails with %s raises the alert %s (%s)', async (exclusion, alert) => {
    const one = await inQa()
    await tell(one, gare, 'MENU_BLOCK', exclusion, 'In the words of DoorDash.')
    const at = doordashAt(
      await until(one.client, (state) => doordashAt(state, gare).state === 'qa_failed'),
      gare,
    )
    expect(at).toMatchObject({ alert, reason: { code: exclusion, details: 'In the words of DoorDash.' } })
    expect(
      await code(
        one.client.integrations.activate({ locationIds: [gare], channel: 'doordash', goneOnWithout: [] }),
      ),
    ).toBe('NOT_READY')
  })

  it('goes on after hours were added and the menu was exported again (R137, R138)', async () => {
    const clock = handClock()
    const one = await inQa({ clock })
    await tell(one, gare, 'MENU_BLOCK', 'STORE_HOURS_NOT_POPULATED_FAILURE')
    const retry = (end: string) =>
      one.client.integrations.retryMenuExport({
        locationId: gare,
        channel: 'doordash',
        hours: [{ day: 'TUE', start: '11:00', end }],
      })
    expect(await code(retry('11:29'))).toBe('HOURS_TOO_SHORT')
    expect(await retry('01:00')).toMatchObject({ state: 'qa_in_progress', alert: null })
    const exported = one.doordash.calls().find((call) => call.path.endsWith('/menus'))
    expect(exported?.body).toMatchObject({
      source: 'import',
      open_hours: [{ day_index: 'TUE', start_time: '11:00:00', end_time: '01:00:00' }],
    })
    await tell(one, gare, 'MENU_QUALIFIED')
    await until(one.client, (state) => doordashAt(state, gare).state === 'not_activated')
    // There is nothing to mend any more.
    expect(await code(retry('22:00'))).toBe('NOT_POSSIBLE')
  })

  it('does not take the problem that was mended for a new one (R143)', async () => {
    const clock = handClock()
    const one = await inQa({ clock })
    await tell(one, gare, 'MENU_BLOCK', 'MENU_JOB_FAILURE')
    const { onboarding_id } = onboardingAt(one.doordash, gare)
    const before = onboardingAt(one.doordash, gare)
    await one.client.integrations.retryMenuExport({ locationId: gare, channel: 'doordash' })
    // DoorDash is slow to say anything else.
    one.doordash.putBack(before)
    const asked = one.doordash.calls().length
    await turn(one, clock, () => one.doordash.calls().length >= asked + 3)
    expect(one.core.integrations.book.get(gare, 'doordash').state).toBe('qa_in_progress')
    one.doordash.move(onboarding_id, 'MENU_BLOCK', 'MENU_BLANK_FAILURE')
    await turn(one, clock, () => one.core.integrations.book.get(gare, 'doordash').alert === 'menu-empty')
  })

  it('says why a menu cannot be exported: refused, not reached, or signed out', async () => {
    const one = await inQa()
    await tell(one, gare, 'MENU_BLOCK', 'MENU_BLANK_FAILURE')
    const retry = () => one.client.integrations.retryMenuExport({ locationId: gare, channel: 'doordash' })
    const path = `POST /v2/store_onboarding/${onboardingAt(one.doordash, gare).onboarding_id}/menus`
    one.doordash.trouble(path, { status: 409, body: { code: 'menu_job_pending', message: 'Wait.' } })
    const [refused] = await safe(retry())
    expect(refused).toMatchObject({ code: 'REFUSED', data: { code: 'menu_job_pending', details: 'Wait.' } })
    one.doordash.trouble(path, 'reset')
    expect(await code(retry())).toBe('UNREACHABLE')
    one.doordash.revokeTokens()
    expect(await code(retry())).toBe('SIGN_IN_AGAIN')
    const state = await until(one.client, () => true)
    expect(doordashAt(state, gare)).toMatchObject({ state: 'qa_failed', needsSignIn: true })
  })

  it('that DoorDash gave up is blocked until DoorDash clears it (R106, M2)', async () => {
    const one = await inQa()
    await tell(one, gare, 'ABANDONED', null, 'Given up.')
    await until(one.client, (state) => doordashAt(state, gare).state === 'blocked')
    await tell(one, gare, 'MENU_QUALIFIED')
    await until(one.client, (state) => doordashAt(state, gare).state === 'not_activated')
  })

  it('takes a webhook that overtakes the answer to the call that caused it', async () => {
    const one = await station()
    await tick(one, ['501'])
    one.doordash.trouble('POST /v2/store_onboarding', 'lost')
    await one.client.integrations.wizard.addLocations()
    await one.doordash.when(() => one.doordash.onboardings().length === 1)
    await tell(one, gare, 'MENU_QUALIFIED')
    const state = await until(one.client, (state) => state.wizard?.step === 'done')
    expect(state.wizard?.results['501']).toEqual({ ok: true, locationId: gare })
    expect(doordashAt(state, gare).state).toBe('not_activated')
    expect(one.doordash.onboardings().length).toBe(1)
  })

  it('ignores webhooks of another onboarding, and refuses those of a location nobody has', async () => {
    const one = await inQa()
    const body = { onboarding_id: 'old', location_id: gare, status: 'MENU_QUALIFIED', details: { a: 1 } }
    expect((await one.post('onboarding', body)).status).toBe(200)
    expect(one.core.integrations.book.get(gare, 'doordash').state).toBe('qa_in_progress')
    expect((await one.post('onboarding', { ...body, location_id: 'nowhere' })).status).toBe(404)
  })
})
