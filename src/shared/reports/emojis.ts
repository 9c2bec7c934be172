/** What a customer chose instead of stars, where a channel asks that way. It is no number of stars. */
export const emojis = ['loved', 'liked', 'disliked'] as const
export type Emoji = (typeof emojis)[number]
