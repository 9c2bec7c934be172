import type { InOtherWords } from './in-other-words.ts'

const en = {
  sandbox: 'DoorDash sandbox',
  notReal: 'Nothing here is real',
  portal: 'Merchant portal',
  inbox: 'Inbox',
  testersPage: 'Orders',
  stores: 'Stores',

  inboxLead: 'Every mail and text message the sandbox sent.',
  inboxEmpty: 'Nothing was sent yet. Codes appear here when somebody signs in.',
  codeMessage: 'Your DoorDash code',
  sentByEmail: (to: string) => `Email to ${to}`,
  sentBySms: (to: string) => `Text message to ${to}`,
  backToCode: 'Back to the code',
  expireCodes: 'Let all codes expire',
  refresh: 'Refresh',

  errorClientTitle: 'Unknown order manager',
  errorClient:
    'The address names a client_id that DoorDash does not know. Start again from your order manager.',
  errorRedirectTitle: 'Not a safe way back',
  errorRedirect:
    'The address wants to come back to somewhere else than this device. Start again from your order manager.',
  errorGoneTitle: 'This sign-in is over',
  errorGone: 'It was finished, cancelled or left for too long. Start again from your order manager.',
  errorFormTitle: 'This page is out of date',
  errorForm: 'Go back, reload the page and try once more.',
  errorUnknownTitle: 'No such page',
  errorUnknown: 'Nothing is at this address.',
  signupTitle: 'Sign up with DoorDash',
  signup:
    'At DoorDash a restaurant would apply here. In the sandbox, finish a store’s sign-up on its page instead.',
}

const fr: InOtherWords<typeof en> = {
  sandbox: 'Bac à sable DoorDash',
  notReal: 'Rien ici n’est réel',
  portal: 'Portail marchand',
  inbox: 'Boîte de réception',
  testersPage: 'Commandes',
  stores: 'Magasins',

  inboxLead: 'Tous les emails et textos envoyés par le bac à sable.',
  inboxEmpty: 'Rien n’a encore été envoyé. Les codes apparaissent ici lors d’une connexion.',
  codeMessage: 'Votre code DoorDash',
  sentByEmail: (to) => `Email à ${to}`,
  sentBySms: (to) => `Texto au ${to}`,
  backToCode: 'Revenir au code',
  expireCodes: 'Faire expirer tous les codes',
  refresh: 'Actualiser',

  errorClientTitle: 'Gestionnaire de commandes inconnu',
  errorClient:
    'L’adresse contient un client_id que DoorDash ne connaît pas. Recommencez depuis votre gestionnaire de commandes.',
  errorRedirectTitle: 'Retour non sûr',
  errorRedirect:
    'L’adresse veut revenir ailleurs que sur cet appareil. Recommencez depuis votre gestionnaire de commandes.',
  errorGoneTitle: 'Cette connexion est terminée',
  errorGone:
    'Elle a été achevée, annulée ou laissée trop longtemps. Recommencez depuis votre gestionnaire de commandes.',
  errorFormTitle: 'Cette page n’est plus à jour',
  errorForm: 'Revenez en arrière, rechargez la page et réessayez.',
  errorUnknownTitle: 'Page introuvable',
  errorUnknown: 'Il n’y a rien à cette adresse.',
  signupTitle: 'Inscription à DoorDash',
  signup:
    'Chez DoorDash, un restaurant s’inscrirait ici. Dans le bac à sable, terminez plutôt l’inscription sur la page du magasin.',
}

const es: InOtherWords<typeof en> = {
  sandbox: 'Entorno de pruebas de DoorDash',
  notReal: 'Nada aquí es real',
  portal: 'Portal del comercio',
  inbox: 'Bandeja de entrada',
  testersPage: 'Pedidos',
  stores: 'Tiendas',

  inboxLead: 'Todos los correos y mensajes de texto que envió el entorno de pruebas.',
  inboxEmpty: 'Todavía no se ha enviado nada. Los códigos aparecen aquí cuando alguien inicia sesión.',
  codeMessage: 'Tu código de DoorDash',
  sentByEmail: (to) => `Correo a ${to}`,
  sentBySms: (to) => `Mensaje de texto a ${to}`,
  backToCode: 'Volver al código',
  expireCodes: 'Hacer que venzan todos los códigos',
  refresh: 'Actualizar',

  errorClientTitle: 'Gestor de pedidos desconocido',
  errorClient:
    'La dirección nombra un client_id que DoorDash no conoce. Empieza de nuevo desde tu gestor de pedidos.',
  errorRedirectTitle: 'Regreso no seguro',
  errorRedirect:
    'La dirección quiere volver a un lugar que no es este dispositivo. Empieza de nuevo desde tu gestor de pedidos.',
  errorGoneTitle: 'Este inicio de sesión terminó',
  errorGone:
    'Se completó, se canceló o se dejó demasiado tiempo. Empieza de nuevo desde tu gestor de pedidos.',
  errorFormTitle: 'Esta página ya no está al día',
  errorForm: 'Vuelve atrás, recarga la página y prueba otra vez.',
  errorUnknownTitle: 'No existe esa página',
  errorUnknown: 'No hay nada en esta dirección.',
  signupTitle: 'Registrarse en DoorDash',
  signup:
    'En DoorDash, un restaurante se registraría aquí. En el entorno de pruebas, termina el registro en la página de la tienda.',
}

/** What stands on every page, the inbox, and what is said where a page is not to be had. */
export const frameWords = { en, fr, es }
