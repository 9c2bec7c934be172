import { z } from 'zod'

/**
 * Uber Eats' menu (`PUT /v2/eats/stores/{id}/menus`): flat lists that name each other by id. Options of a modifier group
 * are items too. What is not read here is kept as it came.
 */
const title = z.looseObject({ translations: z.record(z.string(), z.string()) })
const suspension = z
  .looseObject({
    suspension: z
      .looseObject({
        /** Epoch seconds; null or past is sold. */
        suspend_until: z.int().nullish(),
        reason: z.string().nullish(),
      })
      .nullish(),
  })
  .nullish()
const openTime = z.looseObject({ start_time: z.string(), end_time: z.string() })
const serviceHours = z.looseObject({ day_of_week: z.string(), time_periods: z.array(openTime) })

export const uberItem = z.looseObject({
  id: z.string().min(1),
  title,
  description: title.nullish(),
  image_url: z.string().nullish(),
  price_info: z.looseObject({ price: z.int().min(0) }),
  suspension_info: suspension,
  modifier_group_ids: z.looseObject({ ids: z.array(z.string()).nullish() }).nullish(),
})
export type UberItem = z.output<typeof uberItem>

export const uberMenu = z.looseObject({
  menus: z
    .array(
      z.looseObject({
        id: z.string().min(1),
        title,
        service_availability: z.array(serviceHours),
        category_ids: z.array(z.string()),
      }),
    )
    .min(1),
  categories: z.array(
    z.looseObject({
      id: z.string().min(1),
      title,
      entities: z.array(z.looseObject({ id: z.string() })).nullish(),
    }),
  ),
  items: z.array(uberItem),
  modifier_groups: z
    .array(
      z.looseObject({
        id: z.string().min(1),
        title,
        quantity_info: z
          .looseObject({
            quantity: z
              .looseObject({ min_permitted: z.int().nullish(), max_permitted: z.int().nullish() })
              .nullish(),
          })
          .nullish(),
        modifier_options: z.array(z.looseObject({ id: z.string() })).nullish(),
      }),
    )
    .nullish(),
})
export type UberMenu = z.output<typeof uberMenu>

/** `POST .../menus/items/{item id}`: what is named is replaced. */
export const uberItemUpdate = z.looseObject({
  suspension_info: suspension,
  price_info: z.looseObject({ price: z.int().min(0) }).nullish(),
})

/** `now` is epoch ms. */
export function isSuspendedAtUber(item: Pick<UberItem, 'suspension_info'>, now: number): boolean {
  const until = item.suspension_info?.suspension?.suspend_until
  return typeof until === 'number' && until * 1_000 > now
}

/** The first ids that nothing answers to, in Uber's manner of naming them. */
export function danglingIn({ menus, categories, items, modifier_groups }: UberMenu): string[] {
  const known = (things: readonly { id: string }[]) => new Set(things.map((thing) => thing.id))
  const [categoryIds, itemIds, groupIds] = [known(categories), known(items), known(modifier_groups ?? [])]
  const missing = (kind: string, ids: readonly string[], among: ReadonlySet<string>) =>
    ids.filter((id) => !among.has(id)).map((id) => `${kind} ${id} is not in the menu`)
  return [
    ...missing(
      'category',
      menus.flatMap((menu) => menu.category_ids),
      categoryIds,
    ),
    ...missing(
      'item',
      categories.flatMap((one) => (one.entities ?? []).map(({ id }) => id)),
      itemIds,
    ),
    ...missing(
      'modifier group',
      items.flatMap((item) => item.modifier_group_ids?.ids ?? []),
      groupIds,
    ),
    ...missing(
      'item',
      (modifier_groups ?? []).flatMap((group) => (group.modifier_options ?? []).map(({ id }) => id)),
      itemIds,
    ),
  ].slice(0, 20)
}
