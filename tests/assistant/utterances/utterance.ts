/**
 * What somebody typed, and what was meant. Several wishes are joined by ` + ` in their order, `!` is "do not", and where
 * two answers serve the person equally well both stand, with ` / ` between.
 */
export type Utterance = readonly [text: string, meant: string]
