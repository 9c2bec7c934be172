import type { Channel } from '#shared/channel.ts'

/** A moment in the store's time zone. */
export type WallClock = { date: string; minutes: number }

/** In the store's time zone: date `YYYY-MM-DD` and minutes since its midnight. */
export type Opening = {
  isOpen: boolean
  /** When the last order can be placed, while open. */
  lastOrder: WallClock | null
  /** When it opens next, while closed; null when it does not within two weeks. */
  opens: WallClock | null
}

/** What a customer could order at a store now. Instants are epoch ms, prices cents. */
export type Shop = {
  channel: Channel
  /** Names the store in addresses and calls. */
  key: string
  name: string
  address: string
  timeZone: string
  /** Customers of the channel can find it at all. */
  isLive: boolean
  pausedUntil: number | null
  /** None while the store is not live. */
  menus: ShopMenu[]
}
export type ShopMenu = {
  id: string
  name: string
  opening: Opening
  categories: { id: string; name: string; items: ShopItem[] }[]
}
export type ShopItem = {
  id: string
  name: string
  description: string
  priceCents: number
  imageUrl: string | null
  isAlcohol: boolean
  isSoldOut: boolean
  groups: ShopGroup[]
}
export type ShopGroup = { id: string; name: string; min: number; max: number; options: ShopOption[] }
export type ShopOption = {
  id: string
  name: string
  priceCents: number
  isSoldOut: boolean
  groups: ShopGroup[]
}

/** A store as the shop's list shows it. */
export type ShopSummary = Pick<Shop, 'key' | 'name' | 'address' | 'isLive'> & {
  isOpen: boolean
  soldOut: number
}
