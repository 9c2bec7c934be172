/**
 * The DoorDash store id in what a manager pasted: the bare number, or the address of a merchant portal page, where it
 * stands in the path or as `store_id` (R14, R16). Null when there is none.
 */
export function storeIdIn(pasted: string): string | null {
  const text = pasted.trim()
  if (/^\d{4,12}$/.test(text)) return text
  const query = /[?&#](?:store_?id|storeId|business_store_id)=(\d{4,12})(?!\d)/i.exec(text)
  if (query?.[1]) return query[1]
  const path = /\/(?:stores?|store-id|merchant\/stores?)\/(\d{4,12})(?!\d)/i.exec(text)
  return path?.[1] ?? null
}
