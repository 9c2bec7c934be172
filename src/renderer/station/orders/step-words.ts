import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NextStep } from './next-step.ts'

/** The word of a step on a button 82 px wide: it never wraps, except where it says two words. */
export const stepWords: Record<NextStep, MessageDescriptor> = {
  accept: msg({ context: 'small button', message: 'Accept', comment: 'at most 8 letters' }),
  'station-done': msg({
    context: 'small button',
    message: 'Done',
    comment: 'a station has made its part of the order; at most 8 letters',
  }),
  ready: msg({ context: 'small button', message: 'Ready', comment: 'the food is ready; at most 8 letters' }),
  'picked-up': msg({
    context: 'small button',
    message: 'Picked up',
    comment: 'handed over; at most 9 letters in one word',
  }),
  'off-the-shelf': msg({
    context: 'small button',
    message: 'Off the shelf',
    comment: 'a cancelled order that stood ready; at most two short rows',
  }),
  stopped: msg({
    context: 'small button',
    message: 'Stopped',
    comment: 'the cooking of a cancelled order was stopped; at most 9 letters',
  }),
  seen: msg`OK, seen`,
}
