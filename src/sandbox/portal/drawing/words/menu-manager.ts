import type { InOtherWords } from './in-other-words.ts'

const en = {
  menuManager: 'Menu Manager',
  menuManagerHint: 'A change made here is one past the order manager: it has to notice by itself.',
  menuManagerLead: (store: string) =>
    `What customers of ${store} see at DoorDash. The order manager is not told of changes.`,
  openMenuManager: 'Open the Menu Manager',
  openShop: 'Open the shop',
  backToStore: 'Back to the store',
  menuId: 'Menu ID',
  soldOut: 'Sold out',
  soldOutItems: (count: number) => `${count} sold out`,
  notShown: 'Not shown',
  nameOf: (item: string) => `Name of ${item}`,
  priceOf: (item: string) => `Price of ${item}, in dollars`,
  saveItem: (item: string) => `Save ${item}`,
  removeItem: (item: string) => `Take off ${item}`,
  remove: 'Take off',
  changeHours: 'Opening hours of this menu',
  changeHoursHint: 'An end before the start is on the next day. A row without a day is left out.',
  noPeriod: 'No day',
  dayOfPeriod: (number: number) => `Day of period ${number}`,
  startOfPeriod: (number: number) => `Start of period ${number}`,
  endOfPeriod: (number: number) => `End of period ${number}`,
  saveHours: 'Save the hours',
}

const fr: InOtherWords<typeof en> = {
  menuManager: 'Gestionnaire de menus',
  menuManagerHint:
    'Un changement fait ici l’est en dehors du gestionnaire de commandes, qui doit s’en apercevoir lui-même.',
  menuManagerLead: (store) =>
    `Ce que les clients de ${store} voient chez DoorDash. Le gestionnaire de commandes n’est pas averti des changements.`,
  openMenuManager: 'Ouvrir le gestionnaire de menus',
  openShop: 'Ouvrir la boutique',
  backToStore: 'Revenir au magasin',
  menuId: 'ID du menu',
  soldOut: 'Épuisé',
  soldOutItems: (count) => `${count} en rupture`,
  notShown: 'Masqué',
  nameOf: (item) => `Nom de ${item}`,
  priceOf: (item) => `Prix de ${item}, en dollars`,
  saveItem: (item) => `Enregistrer ${item}`,
  removeItem: (item) => `Retirer ${item}`,
  remove: 'Retirer',
  changeHours: 'Heures d’ouverture de ce menu',
  changeHoursHint: 'Une fin avant le début est le lendemain. Une ligne sans jour n’est pas gardée.',
  noPeriod: 'Aucun jour',
  dayOfPeriod: (number) => `Jour de la période ${number}`,
  startOfPeriod: (number) => `Début de la période ${number}`,
  endOfPeriod: (number) => `Fin de la période ${number}`,
  saveHours: 'Enregistrer les heures',
}

const es: InOtherWords<typeof en> = {
  menuManager: 'Gestión de menús',
  menuManagerHint:
    'Un cambio hecho aquí pasa por fuera del gestor de pedidos, que tiene que darse cuenta por su cuenta.',
  menuManagerLead: (store) =>
    `Lo que ven en DoorDash los clientes de ${store}. No se avisa de los cambios al gestor de pedidos.`,
  openMenuManager: 'Abrir la gestión de menús',
  openShop: 'Abrir la tienda en línea',
  backToStore: 'Volver a la tienda',
  menuId: 'ID del menú',
  soldOut: 'Agotado',
  soldOutItems: (count) => `${count} ${count === 1 ? 'agotado' : 'agotados'}`,
  notShown: 'No se muestra',
  nameOf: (item) => `Nombre de ${item}`,
  priceOf: (item) => `Precio de ${item}, en dólares`,
  saveItem: (item) => `Guardar ${item}`,
  removeItem: (item) => `Quitar ${item}`,
  remove: 'Quitar',
  changeHours: 'Horario de este menú',
  changeHoursHint: 'Un final antes del inicio es del día siguiente. Una fila sin día no cuenta.',
  noPeriod: 'Ningún día',
  dayOfPeriod: (number) => `Día del periodo ${number}`,
  startOfPeriod: (number) => `Inicio del periodo ${number}`,
  endOfPeriod: (number) => `Final del periodo ${number}`,
  saveHours: 'Guardar el horario',
}

/** DoorDash's own Menu Manager. */
export const menuManagerWords = { en, fr, es }
