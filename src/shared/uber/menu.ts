import { z } from 'zod'

/**
 * A menu in Uber Eats' form, as far as it is used here (`PUT` and `GET /v2/eats/stores/{store_id}/menus`): flat lists that
 * name each other by id. Options of a modifier group are items too. What is not named here is left alone.
 */
const translated = z.looseObject({ translations: z.record(z.string(), z.string()) })

const suspension = z
  .looseObject({
    suspension: z
      .looseObject({
        /** Epoch seconds; null or past is sold. */
        suspend_until: z.number().nullish(),
        reason: z.string().nullish(),
      })
      .nullish(),
  })
  .nullish()

export const uberItem = z.looseObject({
  id: z.string().min(1),
  /** Free text of the partner's: here what it is in our menu. */
  external_data: z.string().nullish(),
  title: translated,
  description: translated.nullish(),
  image_url: z.string().nullish(),
  price_info: z.looseObject({ price: z.number() }),
  /** Per cent. */
  tax_info: z.looseObject({ tax_rate: z.number().nullish() }).nullish(),
  dish_info: z
    .looseObject({
      classifications: z
        .looseObject({
          alcoholic_items: z.number().nullish(),
          dietary_label_info: z.looseObject({ labels: z.array(z.string()).nullish() }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  suspension_info: suspension,
  modifier_group_ids: z.looseObject({ ids: z.array(z.string()).nullish() }).nullish(),
})
export type UberItem = z.infer<typeof uberItem>

export const uberGroup = z.looseObject({
  id: z.string().min(1),
  title: translated,
  quantity_info: z
    .looseObject({
      quantity: z
        .looseObject({ min_permitted: z.number().nullish(), max_permitted: z.number().nullish() })
        .nullish(),
    })
    .nullish(),
  modifier_options: z.array(z.looseObject({ id: z.string() })).nullish(),
})
export type UberGroup = z.infer<typeof uberGroup>

export const uberMenu = z.looseObject({
  menus: z.array(
    z.looseObject({
      id: z.string().min(1),
      title: translated,
      service_availability: z.array(
        z.looseObject({
          day_of_week: z.string(),
          time_periods: z.array(z.looseObject({ start_time: z.string(), end_time: z.string() })),
        }),
      ),
      category_ids: z.array(z.string()),
    }),
  ),
  categories: z.array(
    z.looseObject({
      id: z.string().min(1),
      title: translated,
      entities: z.array(z.looseObject({ id: z.string() })).nullish(),
    }),
  ),
  items: z.array(uberItem),
  modifier_groups: z.array(uberGroup).nullish(),
})
export type UberMenu = z.infer<typeof uberMenu>

/** `POST .../menus/items/{item id}`: what is named is replaced. */
export type UberItemUpdate = Pick<UberItem, 'suspension_info'>

/** Whether it cannot be ordered at `now` (epoch ms). */
export function isSuspendedAtUber(
  { suspension_info }: Pick<UberItem, 'suspension_info'>,
  now: number,
): boolean {
  const until = suspension_info?.suspension?.suspend_until
  return typeof until === 'number' && until * 1_000 > now
}
