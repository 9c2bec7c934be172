import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatEvent, Conversation } from './conversation.ts'
import { converse, newConversation } from './converse.ts'
import type { Facts } from './facts.ts'
import { facts, signedOut, stores, view } from '../../../tests/assistant/facts.ts'
import { ugly } from '../../../tests/assistant/utterances/ugly.ts'

/** What happens next, drawn before it is known what is on the screen. */
type Draw =
  | { kind: 'say'; text: string }
  /** A button that is shown, or one that was: `pick` chooses among all messages. */
  | { kind: 'press'; pick: number; buttonId: string | null }
  | { kind: 'go-on' }
  | { kind: 'facts'; which: number }
  | { kind: 'event'; type: 'facts-changed' | 'manager-signed-in' | 'manager-left' | 'restarted' | 'cleared' }
  | { kind: 'failure'; problem: 'OFFLINE' | 'NO_ANSWER' | 'SIGNED_OUT' | 'NOT_READY' | 'CHECKS_MISSING' }

const worlds: Facts[] = [
  facts(),
  facts({ goLive: null }),
  signedOut(),
  facts({ isOnline: false }),
  facts({ integrations: [view('port', { state: 'blocked' })] }),
]
const problem = fc.constantFrom('OFFLINE', 'NO_ANSWER', 'SIGNED_OUT', 'NOT_READY', 'CHECKS_MISSING')
const draw: fc.Arbitrary<Draw> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('say'),
      text: fc.oneof(
        fc.constantFrom(
          'activate doordash',
          'active le port',
          'yes',
          'oui',
          'confirm',
          'confirmer',
          'cancel',
          'ok go',
        ),
        fc.constantFrom(...ugly.map(([text]) => text)),
        fc.string({ unit: 'grapheme' }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('press'),
      pick: fc.nat(30),
      buttonId: fc.option(
        fc.constantFrom('confirm', 'activate', 'cancel', 'ask-outcome', 'activate-doordash'),
      ),
    }),
  },
  { weight: 9, arbitrary: fc.constant({ kind: 'go-on' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('facts'), which: fc.nat(worlds.length - 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('event'),
      type: fc.constantFrom('facts-changed', 'manager-signed-in', 'manager-left', 'restarted', 'cleared'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('failure'), problem }) },
)

/** What a patient panel and person would do next, [Confirm] apart from the rest. */
function onward({ dialogue }: Conversation, known: Facts): ChatEvent {
  const id = dialogue.step === 'idle' ? 'none' : dialogue.messageId
  switch (dialogue.step) {
    case 'idle':
      return { type: 'said', text: 'activate doordash at the port and laval sud' }
    case 'sign-in':
      return { type: 'manager-signed-in' }
    case 'checking':
      return { type: 'checked', id, accounts: [], locations: stores(known.integrations ?? []) }
    case 'stores':
      return { type: 'pressed', messageId: id, buttonId: 'activate-doordash' }
    case 'choosing':
      return { type: 'pressed', messageId: id, buttonId: 'activate' }
    case 'looking-up': {
      const cutOffs = dialogue.locationIds.map((locationId) => ({
        locationId,
        locationName: '',
        disconnects: [],
        ready: true,
        isCurrent: true,
      }))
      return { type: 'cut-offs', id, cutOffs }
    }
    case 'warning':
      return { type: 'pressed', messageId: id, buttonId: 'confirm' }
    case 'pausing':
      return { type: 'pressed', messageId: id, buttonId: 'set-paused-15' }
    case 'activating': {
      const results = dialogue.locations.map(({ locationId }) => ({
        locationId,
        ok: true,
        state: 'active' as const,
        code: null,
        details: null,
      }))
      return { type: 'activation-result', id, results }
    }
  }
}

function eventOf(drawn: Draw, conversation: Conversation, known: Facts): ChatEvent | null {
  const id = conversation.dialogue.step === 'idle' ? 'none' : conversation.dialogue.messageId
  switch (drawn.kind) {
    case 'say':
      return { type: 'said', text: drawn.text }
    case 'press': {
      const message = conversation.messages[drawn.pick % conversation.messages.length]
      const buttonId =
        drawn.buttonId ?? message?.buttons[drawn.pick % Math.max(1, message.buttons.length)]?.id
      return message && buttonId !== undefined ? { type: 'pressed', messageId: message.id, buttonId } : null
    }
    case 'go-on':
      return onward(conversation, known)
    case 'facts':
      return null
    case 'event':
      return { type: drawn.type }
    case 'failure': {
      const { step } = conversation.dialogue
      const { problem } = drawn
      if (step === 'checking') return { type: 'check-failed', id, problem }
      if (step === 'looking-up') return { type: 'cut-offs-failed', id, problem }
      return { type: 'activation-failed', id, problem }
    }
  }
}

describe('activation', () => {
  it('comes of nothing but [Confirm] on the warning shown now, once, with a manager, for what it named (R130 to R132, B12)', () => {
    let sent = 0
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 60, size: 'max' }), (draws) => {
        let known = facts()
        let conversation = newConversation(known)
        const usedWarnings = new Set<string>()
        const usedIds = new Set<string>()
        for (const drawn of draws) {
          if (drawn.kind === 'facts') known = worlds[drawn.which] ?? known
          const event = eventOf(drawn, conversation, known)
          if (event === null) continue
          const before = conversation
          const turn = converse(before, event, known)
          conversation = turn.conversation
          for (const effect of turn.effects) {
            if (effect.type !== 'activate') continue
            sent++
            const { dialogue } = before
            if (dialogue.step !== 'warning') throw new Error(`activated in ${dialogue.step}`)
            expect(event).toEqual({ type: 'pressed', messageId: dialogue.messageId, buttonId: 'confirm' })
            const shown = before.messages.find(({ id }) => id === dialogue.messageId)
            if (shown?.kind !== 'warning') throw new Error('the warning is not in the chat')
            expect(shown.cutOffs.map(({ locationId }) => locationId)).toEqual(effect.locationIds)
            expect(effect.goneOnWithout).toEqual(shown.unproven)
            expect(usedWarnings.has(dialogue.messageId)).toBe(false)
            usedWarnings.add(dialogue.messageId)
            expect(known.manager).not.toBeNull()
            expect(known.isOnline).toBe(true)
            expect(conversation.dialogue).toMatchObject({ step: 'activating', messageId: effect.id })
          }
          // Ids are for good, whatever was cleared or restored in between.
          for (const { id } of conversation.messages) {
            if (!before.messages.some((message) => message.id === id)) {
              expect(usedIds.has(id)).toBe(false)
              usedIds.add(id)
            }
          }
          // What is kept can be kept as JSON.
          conversation = JSON.parse(JSON.stringify(conversation)) as Conversation
        }
      }),
      { numRuns: 1_000 },
    )
    // The rule is tried often, not vacuously.
    expect(sent).toBeGreaterThan(200)
  })

  it('has no step without a way out: it can always be cancelled or ends by itself', () => {
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 30, size: 'max' }), (draws) => {
        const known = facts()
        let conversation = newConversation(known)
        for (const drawn of draws) {
          const event = eventOf(drawn, conversation, known)
          if (event) ({ conversation } = converse(conversation, event, known))
        }
        for (let turn = 0; turn < 2 && conversation.dialogue.step !== 'idle'; turn++) {
          const { step } = conversation.dialogue
          const event: ChatEvent =
            step === 'activating' ? onward(conversation, known) : { type: 'said', text: 'cancel' }
          ;({ conversation } = converse(conversation, event, known))
        }
        expect(conversation.dialogue.step).toBe('idle')
      }),
      { numRuns: 500 },
    )
  })
})
