import type { ChatEffect, ChatEvent, Conversation } from '#shared/assistant/conversation.ts'
import { converse, newConversation } from '#shared/assistant/converse.ts'
import type { Facts } from '#shared/assistant/facts.ts'
import type { Message } from '#shared/assistant/messages.ts'
import { facts, stores } from './facts.ts'

/** A chat to walk through in a test; `effects` are all that came of it so far. */
export class Chat {
  conversation: Conversation
  facts: Facts
  effects: ChatEffect[] = []

  constructor(known: Facts = facts()) {
    this.facts = known
    this.conversation = newConversation(known)
  }

  does(event: ChatEvent): ChatEffect[] {
    const turn = converse(this.conversation, event, this.facts)
    this.conversation = turn.conversation
    this.effects.push(...turn.effects)
    return [...turn.effects]
  }
  says(text: string): ChatEffect[] {
    return this.does({ type: 'said', text })
  }
  /** Presses a button on the newest message that has it. */
  presses(buttonId: string): ChatEffect[] {
    const message = this.conversation.messages.findLast(({ buttons }) =>
      buttons.some(({ id }) => id === buttonId),
    )
    if (!message) throw new Error(`No message has a button ${buttonId}; newest: ${this.last().kind}`)
    return this.does({ type: 'pressed', messageId: message.id, buttonId })
  }
  last(): Message {
    const last = this.conversation.messages.at(-1)
    if (!last) throw new Error('Nothing was said.')
    return last
  }
  kinds(): string[] {
    return this.conversation.messages.map(({ kind }) => kind)
  }
  find(kind: Message['kind']): Message {
    const found = this.conversation.messages.findLast((message) => message.kind === kind)
    if (!found) throw new Error(`No ${kind} among ${this.kinds().join(', ')}`)
    return found
  }
  /** The id outcomes of the open step carry. */
  open(): string {
    const { dialogue } = this.conversation
    return dialogue.step === 'idle' ? 'none' : dialogue.messageId
  }
  checked(): ChatEffect[] {
    const accounts = this.facts.accounts ?? []
    const locations = stores(this.facts.integrations ?? [])
    return this.does({ type: 'checked', id: this.open(), accounts, locations })
  }
  cutOffs(): ChatEffect[] {
    const { dialogue } = this.conversation
    const locationIds = dialogue.step === 'looking-up' ? dialogue.locationIds : []
    const cutOffs = locationIds.map((locationId) => {
      const view = this.facts.integrations?.find((each) => each.locationId === locationId)
      const disconnects = view?.currentProvider == null ? [] : [view.currentProvider]
      return { locationId, locationName: view?.locationName ?? '', disconnects, ready: true, isCurrent: true }
    })
    return this.does({ type: 'cut-offs', id: this.open(), cutOffs })
  }
  /** From the first words to the warning, with these ticked. */
  toWarning(...locationIds: string[]): void {
    this.says('activate DoorDash')
    this.checked()
    this.presses('activate-doordash')
    this.does({ type: 'ticked', messageId: this.open(), locationIds })
    this.presses('activate')
    this.cutOffs()
  }
}
