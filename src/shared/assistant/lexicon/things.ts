import type { Words } from './words.ts'

/** What people talk about. */
export const things = {
  'ch:doordash': {
    en: `doordash, door dash, doordach, dordache, dordash, doodash, dash door, the dash, door dashes, doordashes, doordash's`,
    fr: `dor dash, dore dash, dordache`,
  },
  'ch:uber-eats': { en: `uber, ubereats, uber eats, uber eat, ubereat, ubers`, fr: `uber it, ubereat` },
  'ch:grubhub': { en: `grubhub, grub hub`, fr: `grubub` },
  'ch:chownow': { en: `chownow, chow now`, fr: `` },
  'ch:skip': { en: `skip the dishes, skipthedishes, skip dishes, skip`, fr: `skipdishes` },
  otter: { en: `otter`, fr: `otter, loutre` },
  orders: { en: `order, orders, delivery orders, online orders`, fr: `commande, commandes, livraisons` },
  printer: {
    en: `printer, printers, print, prints, printing, printed, epson, reprint, receipt printer`,
    fr: `imprimante, imprimantes, imprime, imprimer, impression, impressions, imprim*`,
  },
  ticket: {
    en: `ticket, tickets, receipt, receipts, chit, chits, docket, dockets, slip, slips`,
    fr: `bons, facture, factures, bon de cuisine, bon de commande, le bon sort, billet, billets, bon sorti, le bon est, un bon de, le recu sort, recu sort, recu sorti, recu est, recus sortent, le recu imprime`,
  },
  paper: {
    en: `paper, paper roll, roll, jam, jammed, ink, thermal`,
    fr: `papier, rouleau, bourrage, encre, thermique`,
  },
  menu: { en: `menu, menus`, fr: `carte, la carte, menu, menus` },
  hours: {
    en: `hours, opening hours, opening times, open hours, menu hours, schedule, opening, times, time slots`,
    fr: `heures, horaire, horaires, heure d ouverture, heures d ouverture, plages horaires`,
  },
  items: {
    en: `item, items, dish, product, products, food, foods, meal, burger, burgers, fries, chicken, wings, salmon, soup, fish, pizza, drink, drinks, coke, steak, rice, sauce, dessert, bread, bun, buns, category, categories, lobster, lobster roll, shrimp, pasta, salad, salads, sandwich, sandwiches, nuggets, tenders, ribs, bacon, cheese, beef, pork, tuna, avocado, guacamole, lettuce, tomatoes, onions, mushrooms, eggs, pancakes, cake, cookies, coffee, beer, soda, tacos, burrito, burritos, quesadilla, nachos, noodles, ramen, sushi, curry, tofu, gravy, mayo, ketchup, topping, toppings, ingredient, ingredients, poutine, poutines, tourtiere, cheesecake, brisket, short rib, short ribs, dumplings, wrap, wraps, bowl, bowls, calamari, oysters, lamb, turkey, ham, sausage, hot dog, hot dogs, milkshake, lemonade, iced tea, brownies, muffins, bagel, bagels, croissant`,
    fr: `article, articles, plat, plats, produit, produits, repas, poulet, frites, saumon, soupe, poisson, boisson, boissons, riz, pain, poutine, element, elements, nourriture, bouffe, categorie, categories, tartare, crevettes, salade, salades, pates, fromage, boeuf, porc, thon, avocat, laitue, tomates, oignons, champignons, oeufs, crepes, gateau, cafe, biere, liqueur, breuvage, breuvages, homard, guedille, ailes, cotes levees, patates, tourtiere, viande, ingredient, ingredients, burger, burgers, pizza, steak, tacos, burrito, burritos, quesadilla, nachos, ramen, sushi, curry, tofu, bacon, sandwich, sandwichs, smoked meat, saucisse, saucisses, jambon, dinde, agneau, calmars, huitres, moules, lasagne, spaghetti, rondelles, bagel, croissant, jus, the glace, desserts, soupes, liqueurs`,
  },
  import: {
    en: `import, imports, importing, imported, transfer, transferring, load, loading`,
    fr: `importer, importation, importe, importez, importes, transfere, charger, charge`,
  },
  export: {
    en: `export, exports, exporting, exported, reexport, re export`,
    fr: `exporter, exportation, exporte, reexporter, relancer l exportation`,
  },
  publish: {
    en: `publish, publishing, published, publication, push, pushing, pushed, menu update, menu sync, sync the menu, sync my menu, menu changes, syncing, update, updating, updated, updates, send my menu, save my menu, send the menu, still shows the old, shows the old, old price, old prices, still the old menu, old menu`,
    fr: `publier, publication, publie, publiee, pousser, synchro, synchronisation, synchroniser, mise a jour du menu, mettre a jour le menu, mettre a jour mon menu, envoi du menu, met a jour, mettre a jour, mise a jour, mises a jour, se met pas a jour, metre a jour, envoyer le menu, envoyer mon menu, montre encore, affiche encore, encore l ancien, ancien prix, anciens prix, ancien menu, vieux prix, vieux menu`,
  },
  'red-banner': {
    en: `red banner, red bar, red message, red alert, red thing, in red, banner is red, red box`,
    fr: `banniere rouge, bandeau rouge, barre rouge, message rouge, alerte rouge, en rouge, truc rouge`,
  },
  banner: { en: `banner, alert, warning, alerts`, fr: `banniere, bandeau, alerte, alertes, avertissement` },
  integration: {
    en: `integration, integrations, api, connection, hookup`,
    fr: `integration, integrations, api, liaison, lien, connexion`,
  },
  qa: {
    en: `qa, quality check, quality checks, quality assurance, under review, in review, review, reviewing, reviewed, quality review, quality control, approval, approve, approved, pending, vetting, audit, inspection, checking my, being checked`,
    fr: `qa, assurance qualite, controle qualite, verification qualite, verif qualite, en verification, en revision, revision, validation, verification,  en attente, approbation, la qualite, approuve, audit, inspection, verifient, la verif, en verif`,
  },
  code: {
    en: `code, codes, 2fa, otp, passcode, verification code, two step, two factor, 2 step, six digits, 6 digits, six digit, 6 digit, security code, login code, the digits, digits, verification number, authentication, authenticator, validation code, access code`,
    fr: `code, codes, double authentification, deux etapes, 2 etapes, 6 chiffres, six chiffres, code de verification, numero de verification, authentification, chiffres du code, code d acces, code de validation, code recu`,
  },
  inbox: {
    en: `email, emails, mail, inbox, spam, text, sms, text message`,
    fr: `courriel, courriels, mail, mails, texto, textos, sms, boite de reception, pourriel, pourriels, message`,
  },
  popup: {
    en: `popup, popups, pop up, pop ups, window, windows, blocker, ad blocker, adblock, blank page, white page, sign in page, new tab, nothing happens when, nothing opens, nothing pops, login page, login window, authorize button, opens nothing`,
    fr: `popup, pop up, fenetre, fenetres, surgissante, bloqueur, bloqueur de pub, page blanche, nouvel onglet, onglet, rien ne s ouvre, rien ne souvre, rien ouvre, rien s ouvre, page de connexion, bouton autoriser, rien se passe quand`,
  },
  role: {
    en: `role, roles, admin, admins, administrator, business admin, group admin, permission, permissions, rights, allowed, authorized, authorised, not allowed, privileges, wrong account type, store manager, operator, owner, who can connect, who is allowed, who can, allowed to, no access, access denied, denied, access refused`,
    fr: `role, roles, administrateur, administratrice, admin, permission, permissions, droits, autorise, autorisee, pas le droit, autorisation, privileges, profil operateur, pas les droits, pas admin, le droit, proprietaire, qui peut, qui a le droit, pas acces, acces refuse, pas d acces`,
  },
  account: {
    en: `account, accounts, user, profile, access`,
    fr: `compte, comptes, utilisateur, profil, acces`,
  },
  id: {
    en: `id, ids, identifier, store id, merchant id, store number, store code, store no, storeid, restaurant id, location id`,
    fr: `identifiant, id, numero de magasin, numero du magasin, numero de mon magasin, id de magasin, id du magasin, id magasin, numero de store, numero d etablissement, numero de resto, numero de mon resto, numero de restaurant, code magasin, code du magasin`,
  },
  number: { en: `number, numbers, digits`, fr: `numero, numeros, num, chiffres` },
  store: {
    en: `store, stores, shop, shops, location, locations, restaurant, restaurants, place, branch, branches, site, sites, kitchen, spot`,
    fr: `magasin, magasins, resto, restos, emplacement, emplacements, localisation, localisations, succursale, succursales, boutique, etablissement, etablissements, adresse, adresses, cuisine, local`,
  },
  portal: { en: `portal, merchant portal, url, website`, fr: `portail, portail marchand, url, site` },
  cutlery: {
    en: `cutlery, utensil, utensils, fork, forks, knife, knives, spoon, spoons, napkin, napkins, chopstick, chopsticks, plasticware, silverware, straws`,
    fr: `couvert, couverts, ustensile, ustensiles, fourchette, fourchettes, couteau, couteaux, cuillere, cuilleres, serviette, serviettes, baguettes, pailles`,
  },
  driver: {
    en: `driver, drivers, dasher, dashers, courier, couriers, rider, riders, delivery guy, delivery person, delivery man, delivery woman, delivery boy, delivery driver`,
    fr: `livreur, livreurs, livreuse, chauffeur, chauffeurs, coursier, coursiers, dasher, gars de la livraison, gars de doordash`,
  },
  customer: {
    en: `customer, customers, client, guest, guests, cust, the diner, buyer, custmer, lady, caller, a guy, someone called, woman`,
    fr: `client, clients, cliente, clientes, monsieur, dame, clientele, gars, bonhomme, madame`,
  },
  tablet: {
    en: `tablet, tablets, ipad, old tablet, other tablet, doordash tablet`,
    fr: `tablette, tablettes, ipad`,
  },
  support: {
    en: `support, help desk, helpdesk, human, real person, agent,  representative, rep, live person, assistance, customer service, support team, technician, actual person, real human, support line, hotline, help line, helpline, care team, a person, person, real one on the line, someone real, live human, a real voice`,
    fr: `support, soutien, humain, vraie personne,  un agent, agent, conseiller, service client, service a la clientele, assistance, technicien, equipe de support, depannage,  personne reelle, quelqun, ligne d aide, vrai monde, du monde, vrai humain, une vraie voix`,
  },
  phone: {
    en: `phone, phone number, telephone, call, calling, contact, contacts, reach, get hold of, talk to, speak to, speak with, ring up, dial, who do i call, who to call, hotline, get in touch, chat with, talk, speak, contact info, help line, helpline, customer care`,
    fr: `telephone, tel, appeler, appelle, appeller, appel, contacter, contact, contacts, joindre, rejoindre, parler, parle, coordonnees, tel, numero de telephone, numero de tel, telephoner, ecrire a, qui appeler, ligne d aide`,
  },
  sound: {
    en: `sound, sounds, volume, loud, louder, quieter, softer, ring, rings, ringing, alarm, alarms, beep, beeps, beeping, mute, muted, unmute, noise, hear, heard it ring, ding, chime, speaker, audio, ringtone, silent, bell, notification sound, silence, hush, notification, notifications, shut it up, tone`,
    fr: `le son, du son, de son, aucun son, son marche, son fort, pas son, sons, volume, sonnerie, sonne, sonner, bruit, plus fort, moins fort, muet, entends, entend, entendre, entendu, alarme, bip, bips, silencieux, haut parleur, audio, baisser le, hausser, clochette, sonore, sonnette, cloche, notification, notifications, trop fort, trop bas`,
  },
  language: {
    en: `language, languages, english, french, in english, in french, spanish, to spanish, in spanish, bilingual`,
    fr: `langue, langues, anglais, francais, en anglais, en francais, espagnol, en espagnol, bilingue, anglaise, francaise`,
  },
  official: {
    en: `official, translation, translated, machine translated, which version, legally, authoritative, reference version, google translate, translator, translate, legal version, badly translated, real one, real version, true one, the right version, real text, legal, legal text`,
    fr: `officiel, officielle, officiels, traduction, traduit, traduite, traduits, fait foi, font foi, traducteur, quelle version, texte de reference, mal traduit, google traduction, traduction automatique, la vraie, bonne version, vraie version, juridique, texte legal, legal`,
  },
  reports: {
    en: `report, reports, sales, revenue, stats, statistics, figures, turnover, analytics, earnings, totals, how much did we make, how much we made, how much money, did we make, how many orders did, how much did, sales numbers, made today, customer feedback, reviews, how many orders, numbers for today, performance, income, profits, we sell,  did we sell, best seller, best sellers, best selling, top seller, top sellers, top selling, top dish, top dishes, top item, top items, most sold, most popular, sold the most, sells the most, sells best, sold best, selling best, selling the most, most ordered, how much yesterday, how much today, how much tonight, how much last, how much this, how much on, how much so far, average order, average ticket, average check, how did we do, how did yesterday, how was yesterday, how was last, how was business, total yesterday, total today, total last, total this, orders yesterday, orders last, number of orders, order count, take in, took in, rake in, pull in yesterday, ring up, made yesterday, made last, make yesterday, make last, make tonight, make today, sell yesterday, sell last, sell today, sold yesterday, sold today, sold last, total for, totals for, how busy were we, how busy was, bring in, brought in, take home, gross, clients did, customers did we, compared to last, compared with last, up on last, better than last, worse than last, as much as last, money we made, money did we, money i made, we made, how many cancelled, how many canceled, how many cancellations, how many were cancelled, how many refused, how many lost, cancelled yesterday, cancelled this, cancelled last, cancelled today, lost this, lost last, lost to cancellations, dishes sell, items sell, whats selling, selling well, dishes are selling, items are selling, did we beat, beat last, numbers from, numbers look, hows business, how is business, how are sales, hows sales, best day, worst day, busiest day, slowest day, busiest hour, good day, good week, good night, average bill, average sale, average spend, average basket, per customer`,
    fr: `rapport, rapports, ventes, revenu, revenus, statistiques, stats, chiffre d affaires,  ca du jour, recettes, combien on a fait, combien j ai fait, combien de commandes on, combien de ventes, bilan, a fait combien, fait aujourd hui, avis des clients, avis clients, totaux, nombre de commandes, les chiffres, mes chiffres, chiffres du jour, combien de commandes, performance, combien d argent, gagne combien, profits, ai vendu, a vendu, avons vendu, on vend, meilleur vendeur, meilleurs vendeurs, meilleure vente, meilleures ventes, plus vendu, plus vendus, plus vendue, plus vendues, mieux vendu, mieux vendus, vendu le plus, vend le plus, vend le mieux, vendent le plus, vendent le mieux, vendu le mieux, plus populaire, plus populaires, plus commande, plus commandes, combien hier, combien aujourd hui, combien aujourdhui, combien ce soir, combien cette, combien la semaine, combien ce mois, combien le mois, combien lundi, combien mardi, combien mercredi, combien jeudi, combien vendredi, combien samedi, combien dimanche, combien en tout, panier moyen, commande moyenne, facture moyenne, moyenne par commande, recette du jour, recette d hier, recettes d hier, la recette, on a fait hier, a fait hier, a rentre combien, rentre combien, vendu hier, vendu aujourd hui, vendu cette, vendu la semaine, commandes hier, commandes on a eu, total d hier, total du jour, total de la semaine, vendu, vendus, vendue, vendues, encaisse, encaissement, combien de clients, combien de plats, combien de repas, rapporte, a rapporte, rapporte combien, fait plus que, fait moins que, mieux que la semaine, marche le mieux, marche le plus, sorti le plus, compare a la semaine, sorti combien, vente moyenne, ticket moyen, addition moyenne, en moyenne, la moyenne, combien d annulations, combien d annulees, combien d annulation, annulees cette, annulees hier, annulees la, annulees ce, argent on a fait, argent hier, c etait comment hier, comment ca a ete hier, se vend, se vendent, vend bien, vendent bien, a tu battu, a battu, les affaires, meilleure journee, pire journee, meilleur jour, grosse journee, bonne journee hier, bonne semaine, moyenne par, par facture`,
  },
  refund: {
    en: `refund, refunds, refunded, refunding, money back, chargeback, reimburse, reimbursed, reimbursement, credit the customer, pay back, paid back, give back, overcharged, charged twice, double charged, charged the customer, charged them twice, charged her twice, charged him twice, their money, who pays, who covers`,
    fr: `remboursement, remboursements, rembourser, rembourse, remboursee, remboursez, rendre l argent, crediter, recrediter, ravoir, son argent, leur argent, facture deux fois, facture en double, facturee deux fois, charge deux fois, charge en double, qui paie, qui paye, qui rembourse`,
  },
  prep: {
    en: `prep, how many minutes it, the minutes, minutes it says, minutes offered, minutes shown, prep time, prep times, preparation, preparation time, cook time, cooking time, ready time, kitchen time, pickup time, more time, need more minutes, extra minutes, lead time, extend, preptime, more minutes, minutes more, extra time, longer to cook, more minute, minutes longer, need longer, needs longer, longer to make, takes longer to, more min, minutes extra, minutes to make, minutes to cook, minutes per order, min per order, time to cook, time to make`,
    fr: `preparation, les minutes, minutes proposees, minutes affichees, prepa, temps de prep, temps de preparation, temps de prepa, temps de cuisson, delai de preparation, plus de temps, plus de minutes, minutes de plus, rallonger, delai de cuisine, prep, minutes supplementaires, plus long a preparer, min de plus, minutes en plus, minutes par commande, min par commande, temps pour cuisiner, temps de cuisiner`,
  },
  password: {
    en: `password, passwords, pw, pwd, pasword, login, log in, logging in, sign in, signin, logon, pin, credentials, locked out, get in the dashboard, get into the dashboard, log into, sign into, signed out, logged out, log me in, log back, session expired, logged me out`,
    fr: `mot de passe, mots de passe, mdp, motdepasse, me connecter, m connecter, se connecter, nous connecter, me logger, login, ouvrir une session, identifiants, mes acces, rentrer dans, entrer dans le tableau, reconnecter, me reconnecter, nip, session expiree`,
  },
  dashboard: {
    en: `dashboard, otter dashboard, manager account, manager page, manager`,
    fr: `tableau de bord, dashboard, espace gerant, compte gerant, gerant, gerante, session`,
  },
  readiness: {
    en: `eligible, eligibility, requirement, requirements, criteria, qualify, qualifies, qualified, conditions, prerequisites, what do i need, what do we need, what i need, need to have, what is needed, whats needed, needed to, need before, have to have, need ready, should i have ready, need in order, checklist, do i need, do we need, what need, documents, paperwork, they ask for, before i start, before signing up, required, minimum, can my, can we be on, can i be on, can we join, can i use doordash, prepare, to prepare, get ready, before we start, before i begin, before starting`,
    fr: `eligible, eligibles, eligibilite, admissible, admissibilite, exigence, exigences, critere, criteres, conditions, prerequis, pre requis, faut quoi, quoi qu il faut, faut il avoir, besoin de quoi, de quoi j ai besoin, ai besoin de, besoin pour, qu est ce qu il faut, ce qu il faut, il faut avoir, doit on avoir, faut avoir, qualifie, quoi pour, documents, dois avoir, requis, requise, avant de commencer, peut etre sur, puis je etre sur, documents requis, papiers, preparer avant, quoi preparer, que preparer, preparer quoi, avant de connecter`,
  },
  errors: {
    en: `common errors, common problems, common error, common issues, troubleshoot, troubleshooting, list of errors, error list, usual problems, known issues, known errors, error messages`,
    fr: `erreurs courantes, erreur courante, erreurs frequentes, problemes courants, problemes frequents, depanner, liste des erreurs, erreurs communes, pannes courantes, messages d erreur, erreurs connues`,
  },
  internet: { en: `internet, wifi, network, wi fi`, fr: `internet, wifi, reseau, connexion internet` },
  authorize: {
    en: `authorize, authorise, authorizing`,
    fr: `autoriser, autorisez`,
  },
  red: {
    en: `red`,
    fr: `rouge`,
  },
  'someone-here': {
    en: `someone, somebody`,
    fr: `quelqu un, quelqun, une personne`,
  },
  price: {
    en: `price, prices, pricing`,
    fr: `prix`,
  },
  /** A menu that was changed and does not show it. */
  outdated: {
    en: `old one, outdated, out of date, not up to date, still old, the wrong menu, last years`,
    fr: `le vieux, vieux, l ancien, ancien, pas a jour, plus a jour, perime`,
  },
  /** Of a dish: it can be had again. */
  back: {
    en: `is back, are back, back on, bring back, put back, have it again, got more, back in`,
    fr: `est revenu, est revenue, sont revenus, sont revenues, de retour, a nouveau, remets le, remets la, remets les, remettre le, remettre la, remettre les`,
  },
  screen: {
    en: `screen, screens, display, displays, monitor, bump bar, kds, station, stations`,
    fr: `ecran, ecrans, moniteur, poste, postes, afficheur`,
  },
  cook: {
    en: `cook, cooking, to cook`,
    fr: `cuire, cuisiner, cuisson`,
  },
} as const satisfies Record<string, Words>
