import { frequencies } from '#shared/doordash/reports.ts'
import type { Random } from '../../world/random.ts'
import type { Opinion } from '../../world/reporting.ts'

/** What the invented customers say. Most are pleased; who is not says why. */
const opinions: readonly Opinion[] = [
  { stars: 5, comment: 'The poutine was still hot. Merci!', tags: ['Tasty', 'Well packed'] },
  { stars: 5, comment: 'Excellent, comme toujours 🦦', tags: ['Tasty'] },
  { stars: 5, comment: '' },
  { stars: 5, comment: 'Best onion soup this side of the river.', reviewType: 'public_review' },
  { stars: 4, comment: 'Bien bon, mais il manquait la sauce à part.', tags: ['Missing item'] },
  { stars: 4, comment: '' },
  { stars: 4, comment: 'Good food, a bit salty.', reviewType: 'food_quality', categories: ['Taste'] },
  { stars: 3, comment: 'Portions got smaller.', reviewType: 'food_quality', categories: ['Portion size'] },
  {
    stars: 2,
    comment: 'The salad came warm and the soup cold.',
    tags: ['Cold food'],
    categories: ['Temperature'],
  },
  { stars: 1, comment: 'Commande incomplète, personne au téléphone.', tags: ['Missing item'] },
  { emoji: 'loved', comment: '' },
  { emoji: 'liked', comment: 'Quick and friendly.' },
  { emoji: 'disliked', comment: 'No cutlery although I asked for it.', tags: ['No utensils'] },
]

export function drawReview(random: Random): Opinion {
  return { ...random.pick(opinions), frequency: random.pick(frequencies) }
}
