import type { Language } from '#shared/location/language.ts'

/** The words by which a cook knows what a button does; all there is to go by. */
export type Words = {
  toTheOrders: RegExp
  /** What the strip of what is urgent asks for. */
  urgent: RegExp
  cooked: RegExp
  ended: RegExp
  handedOver: RegExp
  accept: RegExp
  preparing: RegExp
  ready: RegExp
  /** The tab of new orders, with a number. */
  fresh: RegExp
  /** The way to what is ordered for later, where one of it has no answer yet: a badge beside its number. */
  later: RegExp
  orders: RegExp
  below: RegExp
  back: RegExp
  /** All of the bars below a column. */
  bar: RegExp
  laterCounted: RegExp
}

export const wordsOf: Readonly<Record<Language, Words>> = {
  en: {
    toTheOrders: /^Go to the orders/,
    urgent: /^(Off the shelf|Stopped|OK|Got it|Accept)/,
    cooked: /^(Ready|Done)$/,
    ended: /^(Off the shelf|Stopped|OK)/,
    handedOver: /^Picked up/,
    accept: /^Accept/,
    preparing: /^Preparing/,
    ready: /^Ready/,
    fresh: /^New.*[1-9]\d*$/,
    later: /^Later \d+ \d/,
    orders: /^Orders/,
    below: /below|↓/,
    back: /↑|Back to the soonest/,
    bar: /below|Back to the soonest|more orders/,
    laterCounted: /Later \d/,
  },
  fr: {
    toTheOrders: /^Aller aux commandes/,
    urgent: /^(Retirée|Arrêtée|OK|Compris|Accepter)/,
    cooked: /^(Prête|Fait)$/,
    ended: /^(Retirée|Arrêtée|OK)/,
    handedOver: /^(Remise|Récupérée)/,
    accept: /^Accepter/,
    preparing: /^En préparation/,
    ready: /^Prêtes/,
    fresh: /^Nouvelles.*[1-9]\d*$/,
    later: /^Plus tard \d+ \d/,
    orders: /^Commandes/,
    below: /plus bas|↓/,
    back: /↑|Revenir aux prochaines/,
    bar: /plus bas|Revenir aux prochaines|autres commandes/,
    laterCounted: /Plus tard \d/,
  },
  es: {
    toTheOrders: /^Ir a los pedidos/,
    urgent: /^(Retirado|Detenido|OK|Entendido|Aceptar)/,
    cooked: /^Listo$/,
    ended: /^(Retirado|Detenido|OK)/,
    handedOver: /^Recogido/,
    accept: /^Aceptar/,
    preparing: /^En preparación/,
    ready: /^Listos/,
    fresh: /^Nuevos.*[1-9]\d*$/,
    later: /^Más tarde \d+ \d/,
    orders: /^Pedidos/,
    below: /abajo|↓/,
    back: /↑|Volver a los próximos/,
    bar: /abajo|Volver a los próximos|más pedidos/,
    laterCounted: /Más tarde \d/,
  },
}
