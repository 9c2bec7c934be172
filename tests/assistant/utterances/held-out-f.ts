import type { Channel } from '#shared/channel.ts'
import type { Language } from '#shared/location/language.ts'
import type { Utterance } from './utterance.ts'

/** Written before its author read a rule or a corpus: what kitchens and managers type between two orders. */
export const heldOutFEnglish: readonly Utterance[] = [
  ['fryer just died cant do fries or wings', 'sold-out'],
  ['bump everything 20 min were drowning', 'pause'],
  ['hook up the Port store w doordash', 'activate / connect'],
  ['driver here order isnt ready what do i do', 'driver-problem'],
  ['new guy starts tmrw how do i give him access', 'people'],
  ['cant hear the dings over the hood fan', 'sound'],
  ['prnter outta paper and i changed it still nothin', 'printer-problem'],
  ['whats our take so far today', 'reports'],
  ['we havent got a single dd order since 4', 'no-orders'],
  ['lady got the wrong soup wants her money', 'refund / order-problem'],
  ['is port live yet', 'status'],
  ['stop taking orders for half an hr', 'pause'],
  ['can the grill guys get their own tablet', 'stations / second-screen'],
  ['two tickets for the same order printed', 'print-twice'],
  ['why do ppl keep getting forks they didnt ask', 'cutlery'],
]

export const heldOutFFrench: readonly Utterance[] = [
  ['la friteuse est morte plus de frites', 'sold-out'],
  ['on entend rien quand ca rentre', 'sound'],
  ['le gars de doordash attend depuis 10 min devant la caisse', 'driver-problem'],
  ['on est dans le jus rajoute 15 min a tout le monde', 'pause'],
  ['branche Port sur doordash stp', 'activate / connect'],
  ['combien on a fait a midi', 'reports'],
  ['limprimante sort des pages blanches', 'printer-problem'],
  ['port est tu en ligne', 'status'],
  ['le client dit quil manque 2 rouleaux dans son sac', 'order-problem'],
  ['comment jajoute la nouvelle serveuse', 'people'],
  ['arrete les commandes jusqua 19h', 'pause'],
  ['ya pu de commande qui rentre depuis une heure', 'no-orders'],
  ['je veux les boissons juste sur lecran du bar', 'stations'],
  ['uber veut que jaccepte des permissions cest quoi', 'uber-consent'],
  ['changer le temps de cuisson des commandes', 'prep-time'],
]

export const heldOutFSpanish: readonly Utterance[] = [
  ['olvide mi pin', 'people / login'],
  ['no se oye nada cuando entra un pedido', 'sound'],
  ['se acabo el pollo quitalo', 'sold-out'],
  ['estamos hasta el cuello ponle 15 min mas a todo', 'pause'],
  ['ya llego el repartidor y no esta listo', 'driver-problem'],
  ['conecta Port a doordash', 'activate / connect'],
  ['cuanto llevamos hoy', 'reports'],
  ['la impresora saca puro papel blanco', 'printer-problem'],
  ['ya esta prendido el de port?', 'status'],
  ['no a caido ni un pedido desde las 3', 'no-orders'],
  ['como le doy acceso al cocinero nuevo', 'people'],
  ['para los pedidos media hora porfa', 'pause'],
  ['le falto la salsa al cliente y esta enojado', 'order-problem'],
  ['quiero otra tableta en la barra', 'second-screen / stations'],
  ['el ticket sale doble', 'print-twice'],
  ['ponlo en español porfa', 'change-language'],
]

/** Two things said one after the other, and what the second asks of the reports, in which language. */
export type FollowUp = readonly [
  first: string,
  then: string,
  asks: { language: Language; channel?: Channel; from: string; to: string },
]

const today = '2026-11-13'
const yesterday = { from: '2026-11-12', to: '2026-11-12' }
const lastWeek = { from: '2026-11-02', to: '2026-11-08' }

/** On a Friday, the 13th of November. */
export const followUpsF: readonly FollowUp[] = [
  ['sales yesterday?', 'n on uber?', { language: 'en', channel: 'uber-eats', ...yesterday }],
  ['how much this week', 'and last week?', { language: 'en', ...lastWeek }],
  [
    'how many cancelled today',
    'same for doordash',
    { language: 'en', channel: 'doordash', from: today, to: today },
  ],
  ['top item yesterday', 'and the day before', { language: 'en', from: '2026-11-11', to: '2026-11-11' }],
  ['les ventes d’hier', 'pis sur uber', { language: 'fr', channel: 'uber-eats', ...yesterday }],
  ['combien cette semaine', 'et la semaine d’avant?', { language: 'fr', ...lastWeek }],
  ['cb de commandes hier', 'et avant-hier', { language: 'fr', from: '2026-11-11', to: '2026-11-11' }],
  ['les ventes du mois', 'DoorDash?', { language: 'fr', channel: 'doordash', from: '2026-11-01', to: today }],
  ['cuánto vendimos ayer', '¿y en Uber Eats?', { language: 'es', channel: 'uber-eats', ...yesterday }],
  ['ventas de esta semana', 'y la anterior?', { language: 'es', ...lastWeek }],
  ['cuantos pedidos hoy', 'y DoorDash', { language: 'es', channel: 'doordash', from: today, to: today }],
  ['cuanto vendimos el lunes', 'y el martes?', { language: 'es', from: '2026-11-10', to: '2026-11-10' }],
]
