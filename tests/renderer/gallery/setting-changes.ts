import type { SettingChange } from '#shared/api/device.ts'
import { dinnerTime } from '../../fixtures/orders.ts'

const centre = 'Chez Loutre · Centre'
const bar = 'Bar · 192.168.1.90:9100 · 80 mm · windows1252 · kitchen'
const told: [SettingChange['setting'], string, string | null, string | null][] = [
  ['auto-accept', centre, 'false', 'true'],
  ['prep-minutes', centre, '15', '20'],
  ['day-ends-at', centre, '240', '300'],
  ['ticket-language', centre, 'en', 'fr'],
  ['auto-accept-hours', centre, null, '660-1260'],
  ['auto-accept-below', centre, '10', null],
  ['location-added', centre, null, '12, rue Saint-Paul'],
  ['location-removed', centre, 'false', 'true'],
  ['location-back', centre, 'true', 'false'],
  ['location-brand', centre, 'Loutre', 'Chez Loutre'],
  ['location-name', centre, 'Central', 'Centre'],
  ['location-address', centre, '1, rue Saint-Paul', '12, rue Saint-Paul'],
  ['location-time-zone', centre, 'America/Montreal', 'America/Toronto'],
  ['kiosk', '', 'false', 'true'],
  ['auto-start', '', 'on', 'off'],
  ['printer-removed', 'Bar', bar, null],
  ['printer-changed', 'Bar', bar, bar.replace('.90', '.91')],
  ['printer-added', 'Bar', null, bar],
  ['pin', 'Camille', null, 'changed'],
  ['pin', 'Ana', 'set', null],
  ['person-added', 'Ana', null, 'staff'],
  ['person-renamed', 'Ana', 'Anna', 'Ana'],
  ['person-role', 'Ana', 'staff', 'supervisor'],
  ['person-email', 'Ana', 'ana@chez-loutre.example', 'a@chez-loutre.example'],
  ['person-left', 'Bruno', null, 'staff'],
  ['person-back', 'Bruno', null, 'staff'],
  ['password', 'Camille', 'set', 'changed'],
  ['password-reset', 'Camille', 'set', 'changed'],
  ['permission', 'refuse', 'anyone', 'supervisor'],
  ['keep-bodies', centre, '30', '14'],
  ['keep-contacts', centre, '90', '365'],
  ['keep-names', centre, '2557', '366'],
  ['keep-orders', centre, '2557', '2192'],
  ['orders-may-go', centre, null, '2020-01-01'],
]

/** One change of each kind, newest first. */
export const everySettingChange: SettingChange[] = told.map(([setting, subject, before, after], index) => ({
  id: told.length - index,
  at: dinnerTime - index * 5 * 3_600_000,
  actor:
    setting === 'printer-added' ? { kind: 'staff' as const } : { kind: 'manager' as const, name: 'Camille' },
  setting,
  subject,
  before,
  after,
}))
