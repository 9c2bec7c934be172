import type { InOtherWords } from './in-other-words.ts'

const en = {
  uberPortal: 'Uber Eats Manager',
  uberStores: 'Uber Eats',
  uberSignInTitle: 'Sign in to Uber Eats',
  uberSignInLead: 'An order manager asks to work with your stores. Sign in as who manages the restaurant.',
  uberUnknown: 'There is no account with this email.',
  uberWrongPassword: 'Wrong password.',
  uberAccountKinds: {
    manager: 'manages its stores',
    staff: 'staff, may not share stores',
    empty: 'has no stores',
  },
  uberRefused: 'Only who manages the restaurant can share its stores.',
  uberAllowTitle: 'Allow access to your stores?',
  uberAllowLead: (business: string) =>
    `The order manager will see the stores of ${business} and can connect them. You choose there which ones.`,
  uberGrants: [
    'see name, address and integration of these stores',
    'become the order manager of those you choose',
    'end that again',
  ],
  uberAllow: 'Allow',
  uberDeny: 'Deny',

  uberStoresTitle: 'Stores at Uber Eats',
  uberStoresLead: 'What Uber has on file, and what a tester can make it do.',
  uberStandings: {
    none: 'No integration',
    off: 'Integrated, orders off',
    pending: 'Order manager pending',
    resigned: 'Integrated, not order manager',
    ours: 'Orders come to the app',
  },
  uberStoreId: (id: string) => `Store ${id}`,
  uberOrdersGoTo: (who: string) => `Orders are accepted by: ${who}`,
  uberTablet: 'the Uber Eats tablet',
  uberApp: 'the app',
  uberHold: 'Keep the next one pending',
  uberLetGo: 'No longer keep it pending',
  uberPromote: 'Make the app order manager now',
  uberTakeOver: 'Let KitchenHub take over',
  uberTurnOff: 'Turn its orders off',
  uberDeprovision: 'Remove the integration',
  uberRefuse: 'Refuse the next connection',
  uberRefuseNot: 'Refuse no more',
  uberRefusalWords: 'This store cannot be integrated: its menu is not approved.',
  uberCodes: 'Codes of a consent',
  uberCodesLead: 'A code is good once, for a minute.',
  uberExpire: 'Give out codes that have expired',
  uberExpireNot: 'Give out good codes',
}

const fr: InOtherWords<typeof en> = {
  uberPortal: 'Uber Eats Manager',
  uberStores: 'Uber Eats',
  uberSignInTitle: 'Se connecter à Uber Eats',
  uberSignInLead:
    'Un gestionnaire de commandes demande à travailler avec vos magasins. Connectez-vous avec le compte qui gère le restaurant.',
  uberUnknown: 'Aucun compte n’a ce courriel.',
  uberWrongPassword: 'Mot de passe incorrect.',
  uberAccountKinds: {
    manager: 'gère ses magasins',
    staff: 'personnel, ne peut pas partager de magasins',
    empty: 'n’a aucun magasin',
  },
  uberRefused: 'Seule la personne qui gère le restaurant peut partager ses magasins.',
  uberAllowTitle: 'Autoriser l’accès à vos magasins ?',
  uberAllowLead: (business) =>
    `Le gestionnaire de commandes verra les magasins de ${business} et pourra les connecter. Vous y choisissez lesquels.`,
  uberGrants: [
    'voir le nom, l’adresse et l’intégration de ces magasins',
    'devenir le gestionnaire de commandes de ceux que vous choisissez',
    'y mettre fin',
  ],
  uberAllow: 'Autoriser',
  uberDeny: 'Refuser',

  uberStoresTitle: 'Magasins chez Uber Eats',
  uberStoresLead: 'Ce qu’Uber a en dossier, et ce qu’un testeur peut lui faire faire.',
  uberStandings: {
    none: 'Aucune intégration',
    off: 'Intégré, commandes coupées',
    pending: 'Gestionnaire en attente',
    resigned: 'Intégré, pas gestionnaire de commandes',
    ours: 'Les commandes vont à l’application',
  },
  uberStoreId: (id) => `Magasin ${id}`,
  uberOrdersGoTo: (who) => `Les commandes sont acceptées par : ${who}`,
  uberTablet: 'la tablette Uber Eats',
  uberApp: 'l’application',
  uberHold: 'Garder la prochaine en attente',
  uberLetGo: 'Ne plus garder en attente',
  uberPromote: 'Nommer l’application gestionnaire maintenant',
  uberTakeOver: 'Laisser KitchenHub prendre le relais',
  uberTurnOff: 'Couper ses commandes',
  uberDeprovision: 'Retirer l’intégration',
  uberRefuse: 'Refuser la prochaine connexion',
  uberRefuseNot: 'Ne plus refuser',
  uberRefusalWords: 'Ce magasin ne peut pas être intégré : son menu n’est pas approuvé.',
  uberCodes: 'Codes d’une autorisation',
  uberCodesLead: 'Un code est valable une fois, pendant une minute.',
  uberExpire: 'Donner des codes expirés',
  uberExpireNot: 'Donner des codes valables',
}

/** Uber Eats' window, and what a tester makes Uber do. */
export const uberWords = { en, fr }
