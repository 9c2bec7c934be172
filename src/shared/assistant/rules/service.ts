import type { Rules } from './rule-list.ts'

/** Questions of a kitchen at work: orders, paper, drivers, guests, whom to call. */
export const service = {
  'no-orders': [
    'quiet + channel orders missing',
    'orders nomore + receive',
    'orders not !accept !customer + receive channel why broken',
    'orders receive !customer !accept !pause + not channel why nomore broken late',
    'orders where !customer !driver',
    'heard + channel orders how-long not',
    'not receive !code !inbox !menu + orders channel why',
    'orders down|working|empty',
    'orders why !accept + not receive',
    'receive channel !code !customer !menu + orders not',
  ],
  pause: [
    'pause !paused-time + orders channel store how live ticket items a-while',
    'a-while disconnect + channel',
    'until-time orders|quiet|channel|nomore + pause',
    'close channel + a-while asked',
    'close store|orders',
    'close a-while + channel',
    'a-while disconnect-now',
    'cancel a-while',
    'more-minutes !menu !prep + channel orders a-while store both',
  ],
  'printer-problem': [
    'printer + broken not down why ticket orders paper nomore connect edit receive blocked status working live quiet',
    'paper !items + printer ticket not nomore broken',
    'ticket + printer paper receive not broken blocked nomore empty missing spoilt',
  ],
  cutlery: ['cutlery + ticket printer not missing orders edit'],
  'accept-on-tablet': [
    'tablet + accept orders channel want broken asked',
    'accept + tablet orders where channel',
  ],
  'prep-time': ['prep + edit orders long not how channel create', 'cook a-while|long'],
  sound: ['sound + not broken nomore edit orders receive disconnect activate how cancel why'],
  'order-problem': [
    'spoilt + customer orders items not receive',
    'customer + spoilt missing items orders broken not receive forgot',
    'missing + orders items customer channel',
    'orders !pause + spoilt missing items broken customer not receive cancel forgot',
    'forgot items',
  ],
  'driver-problem': [
    'driver + broken late not receive orders where customer spoilt missing phone long channel',
    'orders late',
    'pickup + not orders receive',
  ],
  refund: ['refund + customer orders missing spoilt channel not someone-here want'],
  contacts: [
    'support channel !otter + phone number want',
    'number channel !store !id + phone store',
    'number support !otter + phone',
    'phone + channel number store someone',
  ],
  'contact-support': [
    'support + phone want otter number',
    'otter phone + support number',
    'otter number + support phone',
    'someone-here !check !spoilt + phone want someone',
  ],
  reports: [
    'reports + where orders channel export customer store',
    'paused-time + pause reports figure-of-days channel store',
    'figure-of-days + reports orders channel store items',
  ],
  'change-language': ['language + edit menu ticket printer want tablet'],
  'official-language': ['official + language'],
} as const satisfies Rules
