import type { InOtherWords } from './in-other-words.ts'

const en = {
  sandbox: 'DoorDash sandbox',
  notReal: 'Nothing here is real',
  portal: 'Merchant portal',
  otherLanguage: 'Français',
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
  otherLanguage: 'English',
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

/** What stands on every page, the inbox, and what is said where a page is not to be had. */
export const frameWords = { en, fr }
