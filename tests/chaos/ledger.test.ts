import { describe, expect, it } from 'vitest'
import type { Channel } from '#shared/channel.ts'
import type { Facts, Figures, KeptOrder, PlacedOrder, ShownOrder, Ticket } from './books.ts'
import type { Content } from './content.ts'
import { differencesIn } from './ledger.ts'
import { type PaperOf, papersIn } from './papers.ts'

const line = '-'.repeat(48)
const sheet = (number: string, name: string, more = '', dishes = '2  Soup\n     2 Bread\n   > no salt') =>
  `DOORDASH          Ticket ${number}\n   ${name}\n${line}\n${dishes}\n${line}\n ** NO UTENSILS **\n1 items   Printed 18:03\n${more}`

const soup = (count: number): Content => ({
  dishes: [
    {
      count,
      name: 'Soup',
      note: 'no salt',
      person: null,
      choices: [{ count: 1, name: 'Bread', choices: [] }],
    },
  ],
  note: '',
  cutlery: 'declined',
  subtotalCents: 1_000,
  taxCents: 100,
  totalCents: 1_100,
})

/** A day of two orders, one of each channel, at whose end everything agrees. */
function soundDay() {
  const placed: PlacedOrder[] = (['doordash', 'uber-eats'] as const).map((channel, index) => ({
    step: index + 1,
    channel,
    id: `p${index}`,
    isTaken: true,
    fate: '202',
    state: 'accepted',
    acceptedBy: 'app',
    acceptances: 1,
    contents: [soup(2)],
    isChangeTaken: true,
  }))
  const kept: KeptOrder[] = placed.map((order, index) => ({
    id: `k${index}`,
    channel: order.channel,
    platformOrderId: order.id,
    displayNumber: `N${index}`,
    status: 'preparing',
    confirmation: 'confirmed',
    isAcceptedHere: true,
    isRefusedHere: false,
    isLost: false,
    content: soup(2),
    commands: [{ kind: 'confirm', state: 'done', maybeHeard: true }],
  }))
  const tickets: Ticket[] = kept.map(({ id }, index) => ({
    id: `t${index}`,
    orderId: id,
    printer: 'kitchen',
    owner: 'kitchen',
    copies: 1,
    kind: 'kitchen',
    notice: 'none',
    number: `000${index} / 1`,
    state: 'printed',
    problem: null,
  }))
  const papers: PaperOf[] = papersIn('kitchen', [sheet('0000 / 1', 'N0'), sheet('0001 / 1', 'N1')])
  const shown: ShownOrder[] = kept.map(({ id }) => ({
    id,
    status: 'preparing',
    confirmation: 'confirmed',
    totalCents: 1_100,
    paper: 'printed',
  }))
  const report: Figures = {
    orders: 2,
    subtotalCents: 2_000,
    taxCents: 200,
    totalCents: 2_200,
    cancelled: 0,
    failed: 0,
    lostCents: 0,
  }
  return {
    placed,
    kept,
    tickets,
    papers,
    queue: null as Facts['queue'],
    shown,
    report,
    notFor: new Map<string, Set<string>>(),
    onlyFor: new Map<string, Channel>(),
    shownUnreadable: [] as string[],
    done: [{ orderId: 'k0', act: 'accept', screen: 'left' }] as Facts['done'][number][],
    incidents: [] as string[],
  }
}
type Day = ReturnType<typeof soundDay>

/** What is found of a day that somebody planted something in. */
function found(plant: (day: Day) => void) {
  const day = soundDay()
  plant(day)
  return differencesIn(day).map(({ kind, step, what }) => `${kind} ${step ?? '-'}: ${what}`)
}
const first = <T>(all: T[]): T => {
  const [one] = all
  if (one === undefined) throw new Error('there is none')
  return one
}
const about = (part: string) => expect.stringContaining(part) as string

describe('the ledger of a day', () => {
  it('finds nothing where all agrees', () => {
    expect(found(() => {})).toEqual([])
  })

  it('finds a lost order, and none where the channel was told that it is not taken', () => {
    const lose = (day: Day) => {
      day.kept.splice(0, 1)
      day.tickets.splice(0, 1)
      day.papers.splice(0, 1)
      day.done.splice(0, 1)
      day.report = { ...day.report, orders: 1, subtotalCents: 1_000, taxCents: 100, totalCents: 1_100 }
    }
    expect(found(lose)).toEqual([about('lost 1: doordash order p0 was answered 2xx')])
    const shown = (day: Day) => void (lose(day), day.shownUnreadable.push('p0'))
    expect(found(shown)).toEqual([])
    const refused = (day: Day) => void (lose(day), (first(day.placed).isTaken = false))
    expect(found(refused)).toEqual([])
  })

  it('finds an order that is kept twice, and one that nobody ordered', () => {
    const double = (day: Day) => void day.kept.push({ ...first(day.kept), id: 'k9' })
    expect(found(double)).toContainEqual(about('doubled 1: doordash order p0 is kept 2 times'))
    const stranger = (day: Day) => void day.kept.push({ ...first(day.kept), id: 'k9', platformOrderId: 'x' })
    expect(found(stranger)).toContainEqual(about('doordash x was never ordered'))
  })

  it('finds a cent and a dish that differ', () => {
    expect(found((day) => void (first(day.kept).content.taxCents = 101))).toEqual([
      about('false-claim 1: doordash order p0: taxCents is 101, ordered was 100'),
      about('sum -: the report says taxCents 200, the orders come to 201'),
    ])
    expect(found((day) => void (first(day.kept).content = soup(1)))).toEqual([
      about('kept is 1 Soup (1 Bread) > no salt, ordered was 2 Soup (1 Bread) > no salt'),
    ])
  })

  it('finds an order that is kept as it was before a change the station heard of', () => {
    const changed = (isChangeTaken: boolean) => (day: Day) =>
      void Object.assign(first(day.placed), { contents: [soup(2), soup(3)], isChangeTaken })
    expect(found(changed(true))).toEqual([about('kept is 2 Soup')])
    expect(found(changed(false))).toEqual([])
  })

  it.each([
    ['confirmed', { acceptedBy: null, state: 'open', acceptances: 0 }, 'is shown as confirmed'],
    ['sending', {}, 'nothing is on its way'],
    ['open', {}, 'waits for an answer'],
    ['too-late', {}, 'the channel took it'],
  ] as const)('finds a false claim of how it stands with the channel: %s', (confirmation, channel, says) => {
    const all = found((day) => {
      Object.assign(first(day.placed), channel)
      first(day.kept).confirmation = confirmation
      first(day.shown).confirmation = confirmation
    })
    expect(all).toEqual([about(says)])
  })

  it('lets an acceptance be on its way or given up', () => {
    for (const state of ['waiting', 'gave-up'])
      expect(
        found((day) => {
          Object.assign(first(day.kept), {
            confirmation: 'sending',
            commands: [{ kind: 'confirm', state, maybeHeard: true }],
          })
          first(day.shown).confirmation = 'sending'
        }),
      ).toEqual([])
  })

  it('finds an order accepted twice at the channel, and one nobody accepted here', () => {
    expect(found((day) => void (first(day.placed).acceptances = 2))).toEqual([about('accepted 2 times')])
    expect(found((day) => void ((first(day.kept).isAcceptedHere = false), day.done.splice(0)))).toEqual([
      about('nobody accepted it here'),
    ])
  })

  it('finds a deed that was answered and is gone, and two screens told what excludes the other', () => {
    const gone = (day: Day) => void (first(day.kept).isAcceptedHere = false)
    expect(found(gone)).toContainEqual(about('lost 1: order k0: its acceptance was answered as done'))
    const both = (day: Day) => {
      day.done.push({ orderId: 'k0', act: 'refuse', screen: 'right' })
      first(day.kept).isRefusedHere = true
    }
    expect(found(both)).toContainEqual(about('one screen was told it is accepted, the other it is refused'))
  })

  it('finds a doubled ticket, and none where the copy says that it is one', () => {
    const twice = (more: string) => (day: Day) =>
      void day.papers.push(...papersIn('kitchen', [sheet('0000 / 1', 'N0', more)]))
    expect(found(twice(''))).toEqual([
      about('doubled 1: kitchen ticket 0000 / 1 of N0 is on paper 2 times without a mark'),
    ])
    expect(found(twice('REPRINT 1 · N0'))).toEqual([])
  })

  it('finds a ticket that is claimed and not on paper, or not whole', () => {
    const claim = [about('false-claim 1: kitchen ticket 0000 / 1 of N0 is shown as printed')]
    expect(found((day) => void day.papers.splice(0, 1))).toEqual(claim)
    expect(found((day) => void (first(day.papers).isWhole = false))).toEqual(claim)
    expect(found((day) => void (first(day.papers).printer = 'counter'))).toEqual([
      ...claim,
      about('on paper at counter'),
    ])
    expect(
      found((day) => void (day.papers.splice(0, 1), (first(day.tickets).state = 'unconfirmed'))),
    ).toEqual([])
  })

  it.each([
    ['another quantity', '1  Soup\n     1 Bread\n   > no salt', '', 'dishes 1Soup1Bread>nosalt'],
    ['no modifier', '2  Soup\n   > no salt', '', 'dishes 2Soup>nosalt'],
    ['no note', '2  Soup\n     2 Bread', '', 'dishes 2Soup2Bread instead'],
    ['another note', undefined, `ORDER NOTE\n  ring twice\n${line}`, 'note ringtwice instead of none'],
    ['another choice of cutlery', undefined, ' ** INCLUDE UTENSILS **', 'cutlery requested'],
  ])('finds a ticket that says something else: %s', (_, dishes, more, says) => {
    const all = found((day) => {
      const text = sheet('0000 / 1', 'N0', '', dishes)
      const [, after = ''] = text.split('** NO UTENSILS **')
      const other = more === '' ? text : `${text.slice(0, text.indexOf(' ** NO'))}${more}${after}`
      day.papers.splice(0, 1, ...papersIn('kitchen', [other]))
    })
    expect(all).toEqual([about('kitchen ticket 0000 / 1 of N0 says something else')])
    expect(all[0]).toContain(says)
  })

  it('lets a dish be broken over two lines, and reads the ticket behind a torn one', () => {
    const torn = `DOORDASH  Ticket 0007 / 1\n  N7\n${line}\n2  So\n`
    const wrapped = sheet('0000 / 1', 'N0', '', '2  So\n   up\n     2 Bread\n   > no\n     salt')
    expect(found((day) => void day.papers.splice(0, 1, ...papersIn('kitchen', [torn + wrapped])))).toEqual([])
  })

  it('knows what changed: whole, or as a slip of the changes alone, and misses a slip that never came', () => {
    const changed = (number: string, dishes: string) => (day: Day) => {
      Object.assign(first(day.placed), { contents: [soup(2), soup(3)] })
      first(day.kept).content = soup(3)
      if (number === '') return
      day.tickets.push({ ...first(day.tickets), number, notice: 'changed' })
      day.papers.push(...papersIn('kitchen', [sheet(number, 'N0', '', dishes)]))
    }
    expect(found(changed('0000 / 2', '3  Soup\n     3 Bread\n   > no salt'))).toEqual([])
    expect(found(changed('0000 / 2', '+1  Soup\n      1 Bread'))).toEqual([])
    expect(found(changed('0000 / 2', '+2  Soup\n      2 Bread'))).toEqual([about('says something else')])
    expect(found(changed('', ''))).toEqual([about('no slip tells the kitchen what changed')])
  })

  it('finds a ticket on paper that the station knows nothing of', () => {
    const stranger = (day: Day) => void day.papers.push(...papersIn('kitchen', [sheet('0009 / 1', 'N9')]))
    expect(found(stranger)).toEqual([about('lost -: ticket 0009 / 1 is on paper at kitchen')])
  })

  it('finds a copy that is missing or twice on paper, and none where each is there once', () => {
    const copies =
      (...nths: number[]) =>
      (day: Day) => {
        first(day.tickets).copies = 2
        const sheets = nths.map((nth) => sheet('0000 / 1', 'N0', ` ** Copy ${nth} of 2 **`))
        day.papers.splice(0, 1, ...papersIn('kitchen', sheets))
      }
    expect(found(copies(1, 2))).toEqual([])
    expect(found(copies(1))).toEqual([about('is shown as printed and lacks copy 2')])
    expect(found(copies(1, 2, 2))).toEqual([about('is on paper 2 times without a mark')])
  })

  it('finds a ticket at its own printer and at the one that stood in, and one that does not say whose it is', () => {
    const rerouted = (says: string, alsoAt?: string) => (day: Day) => {
      const own = first(day.tickets)
      own.state = 'cancelled'
      day.tickets.push({ ...own, printer: 'spare', state: 'printed' })
      const text = sheet('0000 / 1', 'N0', says)
      day.papers.splice(0, 1, ...papersIn('spare', [text]))
      if (alsoAt !== undefined) day.papers.push(...papersIn(alsoAt, [sheet('0000 / 1', 'N0')]))
    }
    expect(found(rerouted('REROUTED from kitchen · N0\n'))).toEqual([])
    expect(found(rerouted(''))).toEqual([about('does not say that it is the ticket of kitchen')])
    expect(found(rerouted('REROUTED from kitchen · N0\n', 'kitchen'))).toContainEqual(
      about('2 times, at spare and kitchen, without a mark'),
    )
    const stranger = (day: Day) =>
      void day.papers.splice(
        0,
        1,
        ...papersIn('kitchen', [sheet('0000 / 1', 'N0', 'REROUTED from bar · N0')]),
      )
    expect(found(stranger)).toEqual([about('says that it is the ticket of another printer')])
  })

  it('finds a ticket that nobody wanted any more on paper, and one that is not said to wait', () => {
    const declined = (day: Day) => {
      Object.assign(first(day.tickets), { state: 'failed', problem: 'declined' })
    }
    expect(found(declined)).toEqual([about('was not to be printed any more and is on paper')])
    const heldBack = (day: Day) => {
      first(day.tickets).state = 'held'
      day.papers.splice(0, 1)
    }
    expect(found(heldBack)).toEqual([about('is shown as on paper while a ticket of it waits')])
  })

  it('knows what of an order a printer makes, and misses the ticket of one that has something to make', () => {
    const shared = (dishes: string, barDishes: string | null) => (day: Day) => {
      const [own] = soup(2).dishes
      if (!own) throw new Error('there is no soup')
      const beer = { count: 3, name: 'Beer', note: '', person: null, choices: [] }
      const both = { ...soup(2), dishes: [own, beer] }
      Object.assign(first(day.placed), { contents: [both] })
      first(day.kept).content = both
      day.notFor.set('kitchen', new Set(['Beer'])).set('bar', new Set(['Soup']))
      day.papers.splice(0, 1, ...papersIn('kitchen', [sheet('0000 / 1', 'N0', '', dishes)]))
      if (barDishes === null) return
      day.tickets.push({ ...first(day.tickets), printer: 'bar', owner: 'bar' })
      day.papers.push(...papersIn('bar', [sheet('0000 / 1', 'N0', '', barDishes)]))
    }
    const ownDishes = '2  Soup\n     2 Bread\n   > no salt'
    expect(found(shared(ownDishes, '3  Beer'))).toEqual([])
    expect(found(shared(ownDishes, null))).toEqual([
      about('no kitchen ticket of N0 is for bar, which has something to make of it'),
    ])
    expect(found(shared(`${ownDishes}\n3  Beer`, '3  Beer'))).toEqual([about('says something else')])
  })

  it('takes a ticket of a queue of the computer for sent, and never for printed; on paper twice it is doubled', () => {
    const sent = (day: Day) => {
      first(day.tickets).state = 'sent'
      first(day.shown).paper = 'sent'
    }
    expect(found(sent)).toEqual([])
    expect(found((day) => void (sent(day), day.papers.splice(0, 1)))).toEqual([])
    expect(found((day) => void (sent(day), day.papers.push(first(day.papers))))).toEqual([
      about('is on paper 2 times without a mark (sent)'),
    ])
    expect(found((day) => void (sent(day), (first(day.shown).paper = 'printed')))).toEqual([
      about('is shown as on paper while a ticket of it is only sent'),
    ])
  })

  it('takes what the print service itself prints again for its own, and what it was given twice for doubled', () => {
    const twice = (day: Day, times: number, printer = 'kitchen') => {
      day.papers.push({ ...first(day.papers), printer })
      day.queue = { printer: 'kitchen', handedOver: new Map([['t0', times]]) }
      first(day.tickets).printer = printer
    }
    expect(found((day) => twice(day, 1))).toEqual([])
    expect(found((day) => twice(day, 2))).toEqual([about('is on paper 2 times without a mark (printed)')])
    expect(found((day) => twice(day, 1, 'spare'))).toContainEqual(
      about('is on paper 2 times, at kitchen and spare, without a mark (printed)'),
    )
  })

  it('knows whose orders a printer makes: none of another channel, and each of its own', () => {
    const byChannel = (day: Day) => {
      day.onlyFor.set('counter', 'doordash')
      day.tickets.push({
        ...first(day.tickets),
        kind: 'customer',
        printer: 'counter',
        owner: 'counter',
        state: 'queued',
      })
      first(day.shown).paper = 'waiting'
    }
    expect(found(byChannel)).toEqual([])
    expect(found((day) => void (byChannel(day), day.onlyFor.set('counter', 'uber-eats')))).toEqual([
      about('is for counter, which makes none of doordash'),
      about('no ticket of N1 is for counter, which makes those of uber-eats'),
    ])
  })

  it('finds a screen that says something else than the store', () => {
    expect(found((day) => void (first(day.shown).status = 'ready'))).toEqual([
      about('N0 is shown with status ready, kept is preparing'),
    ])
    expect(found((day) => void day.shown.splice(0, 1))).toEqual([about('lost -: order N0')])
  })

  it('finds a report that is not the sum of its orders, and what happened to the station', () => {
    expect(found((day) => void (day.report.orders = 3))).toEqual([
      about('sum -: the report says orders 3, the orders come to 2'),
    ])
    expect(found((day) => void day.incidents.push('it ended'))).toEqual(['incident -: it ended'])
  })
})

it('a ticket that was broken off is not whole, and the next one on its paper is', () => {
  const torn = `DOORDASH  Ticket 0007 / 1\n  N7\n2  So\n${sheet('0008 / 1', 'N8')}`
  expect(papersIn('kitchen', [torn])).toMatchObject([
    { number: '0007 / 1', isWhole: false },
    { number: '0008 / 1', isWhole: true, text: about('N8') },
  ])
})
