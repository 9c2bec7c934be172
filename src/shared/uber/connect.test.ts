import { expect, it } from 'vitest'
import { otherManagerOf, standingIn } from './connect.ts'

const ours = 'a1b2c3d4e5f6'

it.each([
  ['ours', { order_manager_client_id: ours, integration_enabled: true }, { kind: 'ours' }],
  ['ours, where nothing is said of pending', { order_manager_client_id: ours }, { kind: 'ours' }],
  [
    'pending, whoever is named',
    { order_manager_client_id: ours, is_order_manager_pending: true },
    { kind: 'pending' },
  ],
  ['off', { order_manager_client_id: ours, integration_enabled: false }, { kind: 'off' }],
  ['off by its old name', { order_manager_client_id: ours, pos_integration_enabled: false }, { kind: 'off' }],
  [
    'another’s',
    { order_manager_client_id: 'zz99', integration_enabled: true },
    { kind: 'other', manager: 'zz99' },
  ],
  ['nobody’s', { integration_enabled: true }, { kind: 'other', manager: null }],
  ['nobody’s, empty', { order_manager_client_id: '' }, { kind: 'other', manager: null }],
  ['ours, masked', { order_manager_client_id: 'a1b2****e5f6' }, { kind: 'ours' }],
  [
    'another’s, masked',
    { order_manager_client_id: 'a1b2****0000' },
    { kind: 'other', manager: 'a1b2****0000' },
  ],
  [
    'nobody can tell, all masked',
    { order_manager_client_id: '********' },
    { kind: 'other', manager: '********' },
  ],
])('a store is %s (R111)', (_name, pos, standing) => {
  expect(standingIn(pos, ours)).toEqual(standing)
})

it('who is order manager now is somebody else alone (B12)', () => {
  expect(otherManagerOf({ order_manager_client_id: ours }, ours)).toBeNull()
  expect(otherManagerOf({ order_manager_client_id: 'zz99' }, ours)).toBe('zz99')
  expect(otherManagerOf(null, ours)).toBeNull()
})
