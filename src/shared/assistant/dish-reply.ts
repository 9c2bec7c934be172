import { answerTo } from './answers.ts'
import { openButton } from './buttons.ts'
import type { Conversation, FoundDishes, Turn } from './conversation.ts'
import { dishWish } from './dish-wish.ts'
import type { Facts } from './facts.ts'
import type { Button, FoundDish, FromBot } from './messages.ts'
import { change, nothing, say } from './turn.ts'
import type { Wish } from './wish.ts'

type Dishes = Extract<FromBot, { kind: 'dishes' }>

/**
 * "We ran out of poutine": looks for what is meant on the menu. Nothing is taken off sale by a text: the button opens the sheet where
 * that is done. What names no dish is answered.
 */
export function soldOutReply(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const named = wish.locations.flatMap(({ locationIds, isExcluded }) => (isExcluded ? [] : locationIds))
  const locationId = named[0] ?? facts.boardLocationId
  const place = facts.locations.find(({ id }) => id === locationId) ?? facts.locations[0]
  const wanted = wish.text === undefined ? null : dishWish(wish.text, facts.now, place)
  if (wanted === null) {
    const { content, buttons } = answerTo('sold-out', wish.channel, facts)
    return nothing(say(conversation, facts.now, content, buttons).conversation)
  }
  const asked = say(conversation, facts.now, {
    from: 'bot',
    kind: 'dishes',
    ...wanted,
    words: wanted.words.join(' '),
    state: 'asking',
    soldOutCount: facts.soldOutCount,
    may: true,
    dishes: [],
    isMore: false,
    problem: null,
  })
  return {
    conversation: asked.conversation,
    effects: [{ type: 'find-dishes', id: asked.id, words: wanted.words, locationId }],
  }
}

/** What the menu has of it, each with the way to take it off sale or to sell it again. */
export function dishesFound(conversation: Conversation, id: string, answer: FoundDishes): Turn {
  return nothing(
    change(conversation, id, (message) => {
      if (message.from !== 'bot' || message.kind !== 'dishes') return message
      if ('problem' in answer)
        return {
          ...message,
          state: 'failed',
          problem: answer.problem,
          buttons: [openButton({ to: 'sold-out' })],
        }
      return {
        ...message,
        ...answer,
        state: 'answered',
        buttons: [
          ...(answer.may ? answer.dishes.flatMap((dish) => wayTo(dish, message)) : []),
          openButton({ to: 'sold-out' }),
        ],
      }
    }),
  )
}

/** What is on sale already needs no bringing back. */
function wayTo({ kind, id, name, isOff }: FoundDish, { wanted, until }: Dishes): Button[] {
  if (wanted === 'bring-back' && !isOff) return []
  return [openButton({ to: 'take-off', kind, sellableId: id, name, isOff, until })]
}
