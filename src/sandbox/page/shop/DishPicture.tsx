import {
  Beef,
  CakeSlice,
  Coffee,
  CookingPot,
  CupSoda,
  Fish,
  Salad,
  Sandwich,
  Soup,
  UtensilsCrossed,
} from 'lucide-react'
import { useState } from 'react'
import styles from './DishPicture.module.css'
import type { ShopItem } from '../../contract/shop.ts'

/** What a dish without a photo is drawn as: the first whose words are in its name. */
const drawings = [
  [/soupe|soup|ragout|ragoût|bouillon/i, Soup],
  [/salade|salad|ch[èe]vre/i, Salad],
  [/saumon|salmon|moule|mussel|poisson|fish/i, Fish],
  [/steak|boeuf|bœuf|viande|beef|tourti/i, Beef],
  [/caf[ée]|coffee|chocolat chaud|th[ée]/i, Coffee],
  [/bi[èe]re|limonade|lemonade|jus|juice/i, CupSoda],
  [/tarte|pouding|cr[èe]me br|beigne|g[âa]teau|cake|pie|dessert/i, CakeSlice],
  [/croque|sandwich|grilled|burger/i, Sandwich],
  [/poutine|p[âa]t[ée]|cr[êe]pe|fromage/i, CookingPot],
] as const
const tints = ['#f3dfc8', '#e8e2c4', '#dfe8d2', '#f2d9cf', '#dbe6e6', '#eadff0']

/** The dish's photo, or a drawing in a tint of its own. */
export function DishPicture({ item }: { item: ShopItem }) {
  const [isBroken, setIsBroken] = useState(false)
  if (item.imageUrl !== null && !isBroken)
    return (
      <img
        className={styles.picture}
        src={item.imageUrl}
        alt=""
        loading="lazy"
        onError={() => setIsBroken(true)}
      />
    )
  const Drawing = drawings.find(([words]) => words.test(item.name))?.[1] ?? UtensilsCrossed
  const sum = Array.from(item.id).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return (
    <span className={styles.picture} style={{ background: tints[sum % tints.length] }} aria-hidden>
      <Drawing size={44} strokeWidth={1.5} />
    </span>
  )
}
