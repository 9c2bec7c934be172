import type { Words } from './words.ts'

/** What people want done. Words are written without accents; a phrase is words in a row; `*` ends a beginning. */
export const actions = {
  activate: {
    en: `activate, activates, activating, activation, activations, reactivate, reactivating, enable, enabling, turn on,
      turn it on, turn doordash on, turn on my, switch on, switch it on, switch doordash on, go live, going live, get live,
      get us live, make it live, make live, take live, put live, put it live, set live, live with, put online, put it online,
      bring online, get online, get it online, go online, get me online, get us online, get doordash on, get it going,
      get this going, get it started, start taking doordash, start getting doordash, start receiving doordash, start accepting doordash,
      start doordash, start up doordash, launch, launching, flip on, fire up, up and running, get it running, begin doordash, want doordash on, need doordash on, want it on, want it live, flip the switch, kick off, get going, roll out, commence, delivery channels, start with doordash, begin with doordash, get started with doordash`,
    fr: `activer, activez, activons, activerez, activera, activerais, reactiver, reactivez, mettre en ligne, mettez en ligne, mets en ligne,
      mise en ligne, met en ligne, mettre doordash en ligne, passer en ligne, passe en ligne, passer au live, mettre en service, mise en service, mettre en route,
      mets en route, mettre en marche, mets en marche, mettez en marche, demarrer, demarrez, demarre, lancer, lancez, allumer, allume, allumez, ouvrir doordash,
      commencer avec doordash, commencer doordash, partir doordash, enclencher, activ, mettre live, mettre actif, rendre actif, rendre active, remettre en ligne, pars doordash, on part doordash, canaux de livraison`,
  },
  /** Imperative or participle: which one it is depends on where it stands. */
  'active-form': { en: `active`, fr: `active, actives` },
  'connect-form': { en: ``, fr: `connecte, branche, relie, synchronise` },
  'disconnect-form': { en: ``, fr: `deconnecte, debranche, desactive` },
  /** With something online: "mets le port en ligne". */
  put: {
    en: `put, bring, take, get, make, set, switch, turn, push`,
    fr: `mettre, mets, mettez, met, mis, passer, passe, passez, mettrais, mette, mettes`,
  },
  add: { en: `add, adding`, fr: `ajouter, ajoute, ajoutez, rajouter, rajoute` },
  remove: {
    en: `remove, removing, delete, deleting, take off, take out, take it off, pull, get rid of`,
    fr: `retirer, retirez, enlever, enlevez, enleve, enlevons, supprimer, supprimez, supprime, oter, sortir`,
  },
  connect: {
    en: `connect, connecting, link, linking, hook up, hook it up, hooking up, set up, setup, setting up, integrate,
      onboard, onboarding, pair, tie in, join doordash, install, plug in, sync up, hookup, sign up, register, get started, getting started, how do i start, sign us up, sign me up, wizard, connection wizard, switch over, switch us over, move us over, migrate, migrating, hook me up, hook us up, set me up, set us up, link me, link us`,
    fr: `connecter, connectez, relier, reliez, lier, liez, integrer, configurer, configuration,
      installer, brancher, branchez, jumeler, rattacher, associer, raccorder, inscrire, inscription, synchroniser mon compte, par ou commencer, comment commencer, pour commencer, assistant de connexion, migrer, passer a otter, faire la connexion, etablir la connexion, faire le lien`,
  },
  disconnect: {
    en: `disconnect, disconnecting, unlink, deactivate, deactivating, turn off, turn it off, turn doordash off, switch off, switch doordash off, get rid of, get rid, unhook,
      unplug, leave doordash, quit doordash, drop doordash, stop using, cut off, disable, disabling, done with doordash, get off doordash, take off, off of doordash, kill the integration, close my doordash, stop doordash, pull out,
      cancel my integration, cancel the integration, cancel doordash, cancel my doordash, end the integration, shut off, shut down doordash, finish with doordash, unsubscribe, unregister, opt out`,
    fr: `deconnecter, deconnectez, deconnexion, debrancher, debranchez, desactiver, desactivez, desactivation, delier, dissocier,
      resilier, quitter doordash, arreter doordash, arrete doordash, couper doordash, couper le lien, coupe doordash, se retirer, plus vouloir doordash, veux plus doordash, veux plus de doordash, plus utiliser doordash, fermer doordash,
      annuler mon integration, annuler l integration, annuler doordash, lacher doordash, sortir de doordash, partir de doordash, mettre fin, en finir avec, finir avec, desinscrire, desabonner, me desinscrire, debarrasser`,
  },
  more: {
    en: `more, another, other, others, rest, remaining, next one, second, one more, additional, extra, next location, next store`,
    fr: `autre, autres, d autres, encore un, encore une, reste, restant, restants, prochain, prochaine, deuxieme, supplementaire, supplementaires, de plus, suivant, plus d emplacements, plus de restos, plus de magasins, plus de locations`,
  },
  check: {
    en: `check, verify, checking, look up, tell me, see if, confirm that, show me, let me know, know if, want to know`,
    fr: `verifier, verifie, verifiez, checker, regarde, regarder, dis moi, dites moi, voir si, savoir si, montre, montrez, consulter, savoir, verif`,
  },
  accept: {
    en: `accept, accepts, accepting, accepted, take orders, confirm orders`,
    fr: `accepter, accepte, acceptez, accepte, acceptees, prendre les commandes`,
  },
  create: {
    en: `create, creating, make a, make my, make new, build, building, new menu, write a, from scratch, spreadsheet, excel, csv, bring in, pull in, copy, transfer, upload, editor, menu builder`,
    fr: `creer, cree, creez, creation, faire un, faire mon, faire le, monter, construire, nouveau, tableur, feuille de calcul, excel, a partir de zero, de zero, copier, transferer, recuperer, ramener, editeur`,
  },
  edit: {
    en: `edit, change, changing, modify, update, adjust, set, switch, put, fix`,
    fr: `changer, change, changez, modifier, modifie, editer, ajuster, regler, mettre, mets, mettez, passer, passe, corriger, reparer, met`,
  },
  choose: { en: `activate channels`, fr: `activer les canaux` },
  open: {
    en: `open, opens, opened, opening`,
    fr: `ouvre, souvre, ouvrent, ouvrir, ouvert, ouverte`,
  },
} as const satisfies Record<string, Words>
