import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'

/** What is answered, and where the first button leads. */
function answerTo(text: string) {
  const chat = new Chat()
  chat.says(text)
  const last = chat.last()
  return { topic: last.kind === 'answer' ? last.topic : last.kind, first: last.buttons[0]?.id }
}

describe('what is asked for within an intent has an answer of its own', () => {
  it.each([
    ['I forgot my password', 'password', 'open-people'],
    ['how do I reset my password', 'password', 'open-people'],
    ["j'ai oublié mon mot de passe", 'password', 'open-people'],
    ['olvidé mi contraseña', 'password', 'open-people'],
    ['can i change the price of the soup', 'edit-item', 'open-menu-items'],
    ['add a photo to the burger', 'edit-item', 'open-menu-items'],
    ["comment changer le prix d'un plat", 'edit-item', 'open-menu-items'],
    ['modifier la description du tartare', 'edit-item', 'open-menu-items'],
    ['agrega una foto al platillo', 'edit-item', 'open-menu-items'],
    ['cambiar el precio de la sopa', 'edit-item', 'open-menu-items'],
    ['change sunday hours', 'menu-hours', 'open-menu-hours'],
    ['je veux changer les heures du dimanche', 'menu-hours', 'open-menu-hours'],
    ['cambiar el horario del domingo', 'menu-hours', 'open-menu-hours'],
    ['the printer prints weird characters', 'print-garbled', 'open-device'],
    ["l'imprimante imprime des trucs bizarres", 'print-garbled', 'open-device'],
    ['la impresora imprime caracteres raros', 'print-garbled', 'open-device'],
    ['how do i cancel an order we accepted', 'cancel-order', 'open-orders'],
    ['comment annuler une commande acceptée', 'cancel-order', 'open-orders'],
    ['cómo cancelo un pedido', 'cancel-order', 'open-orders'],
  ])('%s: %s', (text, topic, first) => {
    expect(answerTo(text)).toEqual({ topic, first })
  })

  it.each([
    ['how do I sign in', 'login'],
    ['I forgot my PIN', 'people'],
    ['how do I create a menu?', 'create-menu'],
    ['partir un menu de zéro', 'create-menu'],
    ['menu hours are missing', 'menu-hours-missing'],
    ['il manque les horaires au menu du midi', 'menu-hours-missing'],
    ['the printer does not print', 'printer-problem'],
    ['an order was cancelled after we cooked it', 'order-problem'],
    ['le client veut annuler', 'order-problem'],
  ])('%s stays %s', (text, topic) => {
    expect(answerTo(text).topic).toBe(topic)
  })
})
