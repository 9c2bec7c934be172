/** Sixty-four signs: one says a class, or how much a feature speaks for it. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-'
/** The sign of a weight of zero; those before it are negative. */
export const zero = 32
