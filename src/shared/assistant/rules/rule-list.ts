/** Rules as they are written, by what they mean; `rule.ts` reads them. */
export type Rules = Readonly<Record<string, readonly string[]>>
