import type { MenuOnFile, QaSettings } from '../../../world/stores.ts'
import type { InOtherWords } from './in-other-words.ts'

type Verdict = QaSettings['verdict']

const en = {
  storesTitle: 'Stores',
  storesLead: 'As DoorDash has them on file. The number at the end of a store’s address is its store ID.',
  revokeTokens: 'Revoke all access of order managers',
  revokeHint: 'Merchant tokens stop working: connected apps must have somebody sign in again.',

  status: 'Integration',
  notConnected: 'Not connected',
  ordersGoTo: 'Orders go to',
  liveHere: 'the order manager',
  onTablet: 'the DoorDash tablet only',
  location: 'Location ID',
  onboarding: 'Onboarding',
  currentProvider: 'Current provider',
  noProvider: 'None',
  cutOff: (provider: string) => `${provider} was disconnected`,
  isPaused: (until: string, reason: string) => `Paused until ${until}: ${reason}`,
  enabling: 'Activation is being decided',
  trail: 'What happened',
  webhook: (answer: number | 'none', tries: number) =>
    `${answer === 'none' ? 'the app did not answer' : `the app answered ${answer}`}${tries > 1 ? `, sent ${tries} times` : ''}`,
  refusedBecause: 'Because',

  utensils: 'Utensils',
  utensilsLead:
    'While this is on, customers choose whether they want utensils, and each order says so. While it is off, orders say nothing.',
  utensilsOn: 'Customers can ask for utensils',
  utensilsOff: 'Customers are not asked',
  turnOn: 'Turn on',
  turnOff: 'Turn off',

  menuAndHours: 'Menu and hours',
  items: (items: number) => `${items} ${items === 1 ? 'item' : 'items'}`,
  emptyElements: (count: number) => `${count} empty ${count === 1 ? 'element' : 'elements'}`,
  noMenu: 'No menu on file',
  noHours: 'No hours on file',
  openFor: (hours: number, minutes: number) => `Open ${hours} h ${String(minutes).padStart(2, '0')} a week`,
  menuOnFile: 'Menu on file',
  menus: {
    complete: 'Complete',
    blank: 'Without items',
    'empty-elements': 'With an empty category',
    none: 'None',
  } satisfies Record<MenuOnFile, string>,
  hoursOnFile: 'Hours on file',
  hours: {
    keep: 'As they are',
    weekdays: 'Monday to Friday, 11:00 to 21:00',
    short: 'Monday, 20 minutes',
    none: 'None',
  },
  signupDone: 'Sign-up with DoorDash is finished',
  storeActive: 'The store ID is active',
  save: 'Save',

  qa: 'Quality assurance',
  qaLead: 'What the next check of this store comes to.',
  qaVerdict: 'Verdict',
  verdicts: {
    auto: 'Automatic: by menu and hours',
    pass: 'Passes',
    fail: 'Fails',
    never: 'Never ends',
  } satisfies Record<Verdict, string>,
  failBecause: 'If it fails, because of',
  pace: 'Pace',
  paces: { usual: 'Seconds', slow: 'A minute', slower: 'Ten minutes' },
  setQa: 'Set',

  activation: 'Activation',
  activationLead: 'Text here makes the next activations fail with it; empty, they succeed.',
  activationDetails: 'Refuse with',
  connection: 'Connection',
  takeOff: 'Take the store off the integration',
  takeOffHint: 'Its orders go to the DoorDash tablet only. The order manager is told.',
  forget: 'Reset to not connected',
  forgetHint: 'As if nobody had ever connected this store. The order manager is not told.',

  pauses: 'Pause',
  pauseFor: 'Pause for',
  minutes: (minutes: number) => (minutes < 60 ? `${minutes} minutes` : `${minutes / 60} h`),
  pause: 'Pause the store',
  resume: 'Resume now',
  pauseHint: 'DoorDash pauses the store and tells the order manager.',
}

const fr: InOtherWords<typeof en> = {
  storesTitle: 'Magasins',
  storesLead: 'Tels que DoorDash les connaît. Le nombre à la fin de l’adresse d’un magasin est son ID.',
  revokeTokens: 'Révoquer tous les accès des gestionnaires',
  revokeHint:
    'Les jetons marchands ne fonctionnent plus : il faudra se connecter à nouveau dans les applications.',

  status: 'Intégration',
  notConnected: 'Non connecté',
  ordersGoTo: 'Commandes envoyées à',
  liveHere: 'gestionnaire de commandes',
  onTablet: 'tablette DoorDash seulement',
  location: 'ID d’emplacement',
  onboarding: 'Intégration n°',
  currentProvider: 'Fournisseur actuel',
  noProvider: 'Aucun',
  cutOff: (provider) => `${provider} a été déconnecté`,
  isPaused: (until, reason) => `En pause jusqu’à ${until} : ${reason}`,
  enabling: 'L’activation est en cours de décision',
  trail: 'Ce qui s’est passé',
  webhook: (answer, tries) =>
    `${answer === 'none' ? 'l’application n’a pas répondu' : `l’application a répondu ${answer}`}${tries > 1 ? `, envoyé ${tries} fois` : ''}`,
  refusedBecause: 'Raison',

  utensils: 'Couverts',
  utensilsLead:
    'Activé, les clients choisissent s’ils veulent des couverts et chaque commande l’indique. Désactivé, les commandes n’en disent rien.',
  utensilsOn: 'Les clients peuvent demander des couverts',
  utensilsOff: 'La question n’est pas posée aux clients',
  turnOn: 'Activer',
  turnOff: 'Désactiver',

  menuAndHours: 'Menu et heures',
  items: (items) => `${items} ${items <= 1 ? 'article' : 'articles'}`,
  emptyElements: (count) => `${count} ${count <= 1 ? 'élément vide' : 'éléments vides'}`,
  noMenu: 'Aucun menu enregistré',
  noHours: 'Aucune heure enregistrée',
  openFor: (hours, minutes) => `Ouvert ${hours} h ${String(minutes).padStart(2, '0')} par semaine`,
  menuOnFile: 'Menu enregistré',
  menus: {
    complete: 'Complet',
    blank: 'Sans articles',
    'empty-elements': 'Avec une catégorie vide',
    none: 'Aucun',
  },
  hoursOnFile: 'Heures enregistrées',
  hours: {
    keep: 'Inchangées',
    weekdays: 'Lundi à vendredi, 11 h à 21 h',
    short: 'Lundi, 20 minutes',
    none: 'Aucune',
  },
  signupDone: 'L’inscription à DoorDash est terminée',
  storeActive: 'L’ID de magasin est actif',
  save: 'Enregistrer',

  qa: 'Assurance qualité',
  qaLead: 'Ce que donnera la prochaine vérification de ce magasin.',
  qaVerdict: 'Résultat',
  verdicts: {
    auto: 'Automatique : selon le menu et les heures',
    pass: 'Réussie',
    fail: 'Échouée',
    never: 'Sans fin',
  },
  failBecause: 'En cas d’échec, raison',
  pace: 'Durée',
  paces: { usual: 'Quelques secondes', slow: 'Une minute', slower: 'Dix minutes' },
  setQa: 'Appliquer',

  activation: 'Activation',
  activationLead: 'Un texte ici fait échouer les prochaines activations avec lui ; vide, elles réussissent.',
  activationDetails: 'Refuser avec',
  connection: 'Connexion',
  takeOff: 'Retirer le magasin de l’intégration',
  takeOffHint: 'Ses commandes vont seulement à la tablette DoorDash. Le gestionnaire en est informé.',
  forget: 'Remettre à « non connecté »',
  forgetHint: 'Comme si personne n’avait jamais connecté ce magasin. Le gestionnaire n’en est pas informé.',

  pauses: 'Pause',
  pauseFor: 'Durée de la pause',
  minutes: (minutes) => (minutes < 60 ? `${minutes} minutes` : `${minutes / 60} h`),
  pause: 'Mettre le magasin en pause',
  resume: 'Reprendre maintenant',
  pauseHint: 'DoorDash met le magasin en pause et en informe le gestionnaire de commandes.',
}

/** The list of stores, and the page of one. */
export const storeWords = { en, fr }
