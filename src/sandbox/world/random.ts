/** Seeded random numbers: the same seed and label give the same sequence. Never for secrets. */
export type Random = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number between both ends, both included. */
  int(min: number, max: number): number
  /** @throws for an empty list */
  pick<Value>(list: readonly Value[]): Value
  chance(probability: number): boolean
  /** In the form of a version 4 UUID, as DoorDash's ids are. */
  uuid(): string
}

/** `label` names an independent stream, so that using one more number here changes nothing there. */
export function createRandom(seed: number, label: string): Random {
  const next = sfc32(`${seed}/${label}`)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)]
      if (picked === undefined) throw new Error('Nothing to pick from')
      return picked
    },
    chance: (probability) => next() < probability,
    uuid: () => {
      const hex = Array.from({ length: 30 }, () => int(0, 15).toString(16)).join('')
      const variant = '89ab'.charAt(int(0, 3))
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`
    },
  }
}

/** "Small fast counter", 32 bits: four words of state, taken from the text by an FNV-like mix. */
function sfc32(text: string): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 597_399_067)
    b = Math.imul(b ^ a, 2_869_860_233)
    c = Math.imul(c ^ b, 951_274_213)
  }
  const step = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 15; i++) step()
  return step
}
