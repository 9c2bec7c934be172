import { expect, it } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import type { SpecialDay } from '#shared/menu/menu.ts'
import { testCore } from '../support/core.ts'
import { uberServer } from './uber-server.ts'
import { uberStore } from './webhooks.ts'

it('special days go along with a menu, and are taken back once; a store that never had any from here keeps its own', async () => {
  const uber = await uberServer()
  const station = await testCore({ uber: uber.access })
  const location = station.core.locations.get('chez-loutre-centre')
  const record = station.store.integrations.find('chez-loutre-centre', 'uber-eats')
  if (!location || !record) throw new Error('the store is not connected')
  const told = () =>
    uber.asked
      .filter(({ path }) => path === `/v1/eats/stores/${uberStore}/holiday-hours`)
      .map(({ body }) => body)
  const publish = (specialDays: SpecialDay[]) =>
    station.core.channels.menus['uber-eats'].push(
      { location, channel: 'uber-eats', record },
      {
        reference: 'r',
        menuId: 'm',
        menu: { ...demoMenu, specialDays },
        platformMenuId: null,
        by: 'somebody',
        soldOut: [],
        onMark: () => {},
      },
    )
  expect(await publish([])).toMatchObject({ kind: 'answered' })
  expect(told()).toEqual([])
  const closed = { '2099-12-25': { open_time_periods: [{ start_time: '00:00', end_time: '00:00' }] } }
  expect(await publish([{ date: '2099-12-25', closed: true, periods: [] }])).toMatchObject({
    kind: 'answered',
  })
  expect(told()).toEqual([{ holiday_hours: closed }])
  await publish([])
  await publish([])
  expect(told()).toEqual([{ holiday_hours: closed }, { holiday_hours: {} }])

  uber.answerInstead(({ path }) =>
    path.endsWith('/holiday-hours')
      ? { status: 400, body: { code: 'validation_failed', message: 'no such date' } }
      : undefined,
  )
  expect(await publish([{ date: '2099-12-25', closed: true, periods: [] }])).toEqual({
    kind: 'rejected',
    status: 400,
    message: 'no such date',
  })
})
