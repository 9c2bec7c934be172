/** What a card asks for when its button is pressed. */
export type OrderQuestion = 'log' | 'cancel' | 'adjust' | 'rate'
