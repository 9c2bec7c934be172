import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { KeyAction } from '#renderer/kit/keys/key-map.ts'

/** What each key of the board does, in groups as they are looked for. */
export const keyGroups: { title: MessageDescriptor; actions: [KeyAction, MessageDescriptor][] }[] = [
  {
    title: msg`Choose an order`,
    actions: [
      ...([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((nth): [KeyAction, MessageDescriptor] => [
        `choose-${nth}`,
        msg({ message: `Order ${nth} of the board`, comment: 'what a key does: chooses the nth card' }),
      ]),
      ['up', msg`The card above`],
      ['down', msg`The card below`],
      ['left', msg`The card to the left`],
      ['right', msg`The card to the right`],
      ['let-go', msg`Let go of the card`],
    ],
  },
  {
    title: msg`The chosen order`,
    actions: [
      ['bump', msg`Bump: its next step`],
      ['recall', msg`Recall: take the last step back`],
      ['strike', msg`Strike off the next line`],
      ['unstrike', msg`Put the last line back`],
      ['longer', msg`Five minutes more before accepting`],
      ['shorter', msg`Five minutes less before accepting`],
      ['more-time', msg`Five minutes more while it is cooked`],
      ['out', msg`A dish is out`],
      ['details', msg`Everything about it`],
      ['print', msg`Print its kitchen ticket again`],
      ['end', msg`Refuse it, or cancel it`],
    ],
  },
  {
    title: msg`The board`,
    actions: [
      ['heard', msg`Stop what rings`],
      ['search', msg`Search the board`],
      ['next-dish', msg`Light the next dish of the day`],
      ['finished', msg`Finished orders`],
      ['stations', msg`Stations of the kitchen`],
      ['urgent', msg`To what is urgent, and to the next of it`],
      ['busy', msg({ message: `Busy: more minutes for new orders`, comment: 'what a key does' })],
      ['pause', msg({ message: `Pause, or take orders again`, comment: 'what a key does' })],
      ['view', msg`How the board is shown`],
      ['help', msg`These keys`],
    ],
  },
]
