import { saysAllergy } from '../order/allergy.ts'
import { plainText } from '../text/plain-text.ts'
import { openButton } from './buttons.ts'
import type { Conversation, Turn } from './conversation.ts'
import type { Facts, LiveOrder } from './facts.ts'
import { orderNumberIn, ordersOfNumber } from './order-number.ts'
import { longestText, withoutMarkup } from './tokens.ts'
import { nothing, say } from './turn.ts'

/** Said of what a customer cannot eat, without the word for an allergy. */
const freeOf =
  /\b(?:gluten|dairy|nut|peanut|lactose|egg|soy) free\b|\b(?:sans|sin) (?:gluten|lactose|lactosa|noix|nueces|arachides?|cacahuates?)\b/
const ofOrders =
  /\b(?:orders?|tickets?|board|commandes?|bons?|tableau|pedidos?|ordenes|comandas?|tablero|right now|en ce moment|ahora)\b/
/** Somebody was made ill: that is for the platform, and at once. */
const harmed =
  /\b(?:reaction|reacted|reacting|sick|hospital|ambulance|complain\w*|malade|hopital|plaint\w*|reaccion|enferm\w*|queja\w*|reclam\w*)\b/
/** What a menu says of its dishes is another matter. */
const ofTheMenu = /\b(?:menus?|carte|carta|editor|editeur)\b/

/** Whether somebody wants to know of allergies in the orders that are being made. Pure. */
export function asksAllergies(text: string): boolean {
  if (text.length > longestText) return false
  const plain = plainText(withoutMarkup(text)).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  if (harmed.test(plain) || ofTheMenu.test(plain)) return false
  return plain.split(' ').some(saysAllergy) || (freeOf.test(plain) && ofOrders.test(plain))
}

/** More than these have no button of their own; all are listed. */
const mostButtons = 6

/**
 * The orders on the board in which a customer wrote of an allergy, or that there is none; of one order where its number is said.
 * What was written is not in the message: the screen shows it beside the order, as long as it is on the board.
 */
export function tellAllergies(conversation: Conversation, text: string, facts: Facts): Turn {
  const number = orderNumberIn(text, true)
  const live = facts.liveOrders ?? []
  const meant = number === null ? live : ordersOfNumber(live, number)
  const orders = meant.filter(({ speaksOfAllergy }) => speaksOfAllergy).map(told)
  const content = {
    from: 'bot',
    kind: 'allergies',
    number,
    isOnBoard: meant.length > 0 || number === null,
    isCertain: facts.isOnline && facts.liveOrders !== null,
    orders,
  } as const
  const opened = number === null ? orders : meant.map(told)
  const buttons = opened
    .slice(0, mostButtons)
    .map(({ orderId, displayNumber }) => openButton({ to: 'order', orderId, displayNumber, received: null }))
  const elsewhere = openButton({ to: number !== null && meant.length === 0 ? 'history' : 'orders' })
  return nothing({
    ...say(conversation, facts.now, content, [...buttons, elsewhere]).conversation,
    misunderstood: 0,
  })
}

const told = ({ orderId, displayNumber, channel }: LiveOrder) => ({ orderId, displayNumber, channel })
