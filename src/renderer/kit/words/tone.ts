/** How a state stands, for its colour; icon and word say the same. */
export type StateTone = 'good' | 'ready' | 'waiting' | 'warn' | 'error' | 'none'
