import type { InOtherWords } from './in-other-words.ts'

const en = {
  signInTitle: 'Sign in to DoorDash',
  signInLead: 'An order manager asks to work with your stores. Sign in with your merchant portal account.',
  email: 'Email',
  continueToSignIn: 'Continue to sign in',
  adminsOnly: 'A Business Admin or Business Group Admin account is needed.',
  emailUnknown: 'There is no merchant portal account with this email.',
  sandboxAccounts: 'Accounts of the sandbox',

  passwordTitle: 'Enter your password',
  password: 'Password',
  signIn: 'Sign in',
  passwordHelp: 'Sandbox: the password of every account is',
  passwordWrong: (left: number) => `Wrong password. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
  anotherAccount: 'Use another account',

  methodTitle: 'Check that it is you',
  methodLead: 'Where should we send a 6-digit code?',
  methodEmail: (to: string) => `By email to ${to}`,
  methodSms: (to: string) => `By text message to ${to}`,
  sendCode: 'Send the code',

  codeTitle: 'Enter your code',
  codeSentEmail: (to: string) => `We sent a code by email to ${to}. It is good for 5 minutes.`,
  codeSentSms: (to: string) => `We sent a code by text message to ${to}. It is good for 5 minutes.`,
  codeLabel: 'Enter the 6-digit code',
  submit: 'Submit',
  openInbox: 'Open the sandbox inbox',
  sendAgain: 'Send a new code',
  otherWay: 'Send it another way',
  codeForm: 'The code has exactly 6 digits.',
  codeExpired: 'This code has expired. Send a new one.',
  codeWrong: (left: number) => `Wrong code. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
  codesUsedUp: 'Too many wrong codes. Sign in again.',
  codeSentAgain: 'A new code is on its way. The one before it no longer works.',

  consentTitle: 'Share your stores?',
  consentLead: (business: string) =>
    `The order manager will see the stores of ${business} and can connect them. You choose there which ones.`,
  consentGrants: 'It will be able to',
  grants: [
    'see name, address, menu and hours of these stores',
    'connect them, one by one, and follow their quality check',
    'receive their orders once you activate them',
  ],
  storesToShare: 'Stores of this account',
  noStores: 'This account has no stores yet.',
  storeId: (id: number) => `Store ID ${id}`,
  continue: 'Continue',
  cancel: 'Cancel',

  refusedTitle: 'This account may not connect stores',
  refusedRole: (role: string) =>
    `Its role is ${role}. Stores can be connected by a Business Admin or a Business Group Admin.`,
  lockedTitle: 'This account is locked',
  lockedLead: 'The password was wrong five times. Wait 15 minutes, or use another account.',
  goBack: 'Go back to the order manager',
}

const fr: InOtherWords<typeof en> = {
  signInTitle: 'Connexion à DoorDash',
  signInLead:
    'Un gestionnaire de commandes demande à travailler avec vos magasins. Connectez-vous avec votre compte du portail marchand.',
  email: 'Email',
  continueToSignIn: 'Continuer pour se connecter',
  adminsOnly: 'Il faut un compte Business Admin ou Business Group Admin.',
  emailUnknown: 'Aucun compte du portail marchand n’a cet email.',
  sandboxAccounts: 'Comptes du bac à sable',

  passwordTitle: 'Votre mot de passe',
  password: 'Mot de passe',
  signIn: 'Se connecter',
  passwordHelp: 'Bac à sable : le mot de passe de tous les comptes est',
  passwordWrong: (left) =>
    `Mot de passe incorrect. Il reste ${left} ${left === 1 ? 'tentative' : 'tentatives'}.`,
  anotherAccount: 'Utiliser un autre compte',

  methodTitle: 'Vérifions que c’est bien vous',
  methodLead: 'Où envoyer un code à 6 chiffres ?',
  methodEmail: (to) => `Par email à ${to}`,
  methodSms: (to) => `Par texto au ${to}`,
  sendCode: 'Envoyer le code',

  codeTitle: 'Votre code',
  codeSentEmail: (to) => `Un code est parti par email à ${to}. Il est valable 5 minutes.`,
  codeSentSms: (to) => `Un code est parti par texto au ${to}. Il est valable 5 minutes.`,
  codeLabel: 'Entrez le code à 6 chiffres',
  submit: 'Soumettre',
  openInbox: 'Ouvrir la boîte de réception du bac à sable',
  sendAgain: 'Envoyer un nouveau code',
  otherWay: 'L’envoyer autrement',
  codeForm: 'Le code a exactement 6 chiffres.',
  codeExpired: 'Ce code a expiré. Demandez-en un nouveau.',
  codeWrong: (left) => `Code incorrect. Il reste ${left} ${left === 1 ? 'tentative' : 'tentatives'}.`,
  codesUsedUp: 'Trop de codes incorrects. Connectez-vous à nouveau.',
  codeSentAgain: 'Un nouveau code est en route. Le précédent ne fonctionne plus.',

  consentTitle: 'Partager vos magasins ?',
  consentLead: (business) =>
    `Le gestionnaire de commandes verra les magasins de ${business} et pourra les connecter. Vous y choisirez lesquels.`,
  consentGrants: 'Il pourra',
  grants: [
    'voir le nom, l’adresse, le menu et les heures de ces magasins',
    'les connecter, un par un, et suivre leur vérification',
    'recevoir leurs commandes une fois que vous les aurez activés',
  ],
  storesToShare: 'Magasins de ce compte',
  noStores: 'Ce compte n’a encore aucun magasin.',
  storeId: (id) => `ID de magasin ${id}`,
  continue: 'Continuer',
  cancel: 'Annuler',

  refusedTitle: 'Ce compte ne peut pas connecter de magasins',
  refusedRole: (role) =>
    `Son rôle est ${role}. Seul un Business Admin ou un Business Group Admin peut connecter des magasins.`,
  lockedTitle: 'Ce compte est verrouillé',
  lockedLead: 'Le mot de passe était incorrect cinq fois. Attendez 15 minutes ou utilisez un autre compte.',
  goBack: 'Revenir au gestionnaire de commandes',
}

const es: InOtherWords<typeof en> = {
  signInTitle: 'Inicia sesión en DoorDash',
  signInLead:
    'Un gestor de pedidos pide trabajar con tus tiendas. Inicia sesión con tu cuenta del portal del comercio.',
  email: 'Correo electrónico',
  continueToSignIn: 'Continuar para iniciar sesión',
  adminsOnly: 'Hace falta una cuenta de Business Admin o Business Group Admin.',
  emailUnknown: 'No hay ninguna cuenta del portal del comercio con este correo.',
  sandboxAccounts: 'Cuentas del entorno de pruebas',

  passwordTitle: 'Escribe tu contraseña',
  password: 'Contraseña',
  signIn: 'Iniciar sesión',
  passwordHelp: 'Entorno de pruebas: la contraseña de todas las cuentas es',
  passwordWrong: (left) =>
    `Contraseña incorrecta. ${left === 1 ? 'Queda 1 intento' : `Quedan ${left} intentos`}.`,
  anotherAccount: 'Usar otra cuenta',

  methodTitle: 'Confirma que eres tú',
  methodLead: '¿A dónde enviamos un código de 6 dígitos?',
  methodEmail: (to) => `Por correo a ${to}`,
  methodSms: (to) => `Por mensaje de texto al ${to}`,
  sendCode: 'Enviar el código',

  codeTitle: 'Escribe tu código',
  codeSentEmail: (to) => `Enviamos un código por correo a ${to}. Sirve durante 5 minutos.`,
  codeSentSms: (to) => `Enviamos un código por mensaje de texto al ${to}. Sirve durante 5 minutos.`,
  codeLabel: 'Escribe el código de 6 dígitos',
  submit: 'Enviar',
  openInbox: 'Abrir la bandeja del entorno de pruebas',
  sendAgain: 'Enviar otro código',
  otherWay: 'Enviarlo de otra forma',
  codeForm: 'El código tiene exactamente 6 dígitos.',
  codeExpired: 'Este código venció. Pide otro.',
  codeWrong: (left) => `Código incorrecto. ${left === 1 ? 'Queda 1 intento' : `Quedan ${left} intentos`}.`,
  codesUsedUp: 'Demasiados códigos incorrectos. Inicia sesión de nuevo.',
  codeSentAgain: 'Va en camino un código nuevo. El anterior ya no sirve.',

  consentTitle: '¿Compartir tus tiendas?',
  consentLead: (business) =>
    `El gestor de pedidos verá las tiendas de ${business} y podrá conectarlas. Ahí eliges cuáles.`,
  consentGrants: 'Podrá',
  grants: [
    'ver el nombre, la dirección, el menú y el horario de estas tiendas',
    'conectarlas, una por una, y seguir su control de calidad',
    'recibir sus pedidos cuando las actives',
  ],
  storesToShare: 'Tiendas de esta cuenta',
  noStores: 'Esta cuenta todavía no tiene tiendas.',
  storeId: (id) => `ID de tienda ${id}`,
  continue: 'Continuar',
  cancel: 'Cancelar',

  refusedTitle: 'Esta cuenta no puede conectar tiendas',
  refusedRole: (role) =>
    `Su función es ${role}. Las tiendas las puede conectar un Business Admin o un Business Group Admin.`,
  lockedTitle: 'Esta cuenta está bloqueada',
  lockedLead: 'La contraseña fue incorrecta cinco veces. Espera 15 minutos o usa otra cuenta.',
  goBack: 'Volver al gestor de pedidos',
}

/** The pages of a sign-in (R42 to R51). */
export const signInWords = { en, fr, es }
