import type { Words } from './words.ts'

/** How things are, and how they are asked about. */
export const states = {
  status: {
    en: `status, state, state of, how is, hows, how are we doing, where are we, where do we stand, standing, whats up with, whats going on with, whats happening with, what happens with, what is going on with, what about, health, situation, progress, news, update on, updates on, any update, any news, in sync, healthy`,
    fr: `statut, statuts, etat, ou en est, ou on en est, en est ou, ou en sommes nous, on en est ou, rendu ou, rendu avec, comment va, comment se porte, ca va avec, situation, etat de, des nouvelles, avancement, ou ca en est, ca en est ou, nouvelles, passe quoi avec, se passe avec, se passe a, arrive avec`,
  },
  working: {
    en: `working, works, work, running, functioning, fine, good, operational, doing ok, is ok, okay, up, all good, everything ok, everything good, good to go, alive, correct`,
    fr: `marche, marchent, marcher, fonctionne, fonctionnent, fonctionner, roule, roulent, operationnel, operationnelle, tourne, ca va, va bien, tout va bien, tout est beau, tout est correct, ca roule, correcte, correct`,
  },
  live: {
    en: `online, live, connected, hooked up, activated, on, still on, is on, linked, integrated, open on, up on`,
    fr: `en ligne, connectee, connectes, activee, actif, actifs, branchee, connectees, liee, ouvert sur, ouverte sur, roule sur`,
  },
  down: {
    en: `down, offline, dead, crashed, crash, crashing, out of service, outage, went down`,
    fr: `en panne, hors ligne, down, mort, morte, plante, plantee, panne, hs, tombe en panne, tombee, hors service, crash`,
  },
  lost: {
    en: `disconnected, unlinked, got disconnected, was disconnected, keeps disconnecting, lost connection, lost the connection, kicked off, kicked us off, dropped, deactivated, dropping, keeps dropping, cutting out, keeps cutting`,
    fr: `deconnectee, deconnectes, s est deconnecte, est deconnecte, ete deconnecte, perdu la connexion, debranchee, se deconnecte, coupe la connexion, desactivee, est desactive, lache, coupe tout le temps`,
  },
  broken: {
    en: `not working, broken, broke, fail, fails, failed, failing, failure, error, errors, problem, problems, issue, issues, trouble, wrong, stuck, bug, bugs, buggy, doesnt work, dont work, not work, isnt working, wont work, stopped working, messed up, screwed, weird, glitch, glitching, rejected, refused, fucked, frozen, didnt work, acting up, no good, sucks, wonky, didnt go through, not going through, wont go through, hasnt gone through, didnt take, not right, isnt right, not normal, aint right, , nothing works, nothing is working, nothing work`,
    fr: `marche pas, marche plus, marche po, marche pu, marchent pas, marchent plus, fonctionne pas, fonctionne plus, fonctionnent pas, roule pas, brise, brisee, casse, cassee, bloque, bloquee, bug, bugue, bogue, buguer, erreur, erreurs, probleme, problemes, souci, soucis, pepin, echec, echoue, echouee, echoues, refuse, refusee, foutu, foutue, fige, gele, rate, ratee, a plante, passe pas, passe plus, deconne, pas passe, pas passee, pete, petee, coince, coincee, rejete, rejetee, pas normal, anormal, ca bug, rien marche, rien ne marche, rien fonctionne, rien ne fonctionne`,
  },
  blocked: {
    en: `blocked, block, blocks, blocking, blocked by`,
    fr: `bloquer, bloquent, bloques, bloquees, bloque, bloquee, barre, barree, barres`,
  },
  not: {
    en: `not, no, never, none, zero, nothing, cant, cannot, dont, doesnt, isnt, wont, didnt, aint, without, any, havent, hasnt, arent, wasnt, couldnt, stopped, unable, nobody, nowhere, 0, quit, anymore`,
    fr: `pas, aucun, aucune, rien, jamais, sans, plus aucune, pu, nada, zero, personne, arrete de, arrete d, n y a plus, plus rien, po, toujours pas`,
  },
  nomore: {
    en: `no more, out of, ran out, run out, running out, all gone, none left, no longer have, sold out of, is done, all done, is gone, are gone, is finished, are finished, done for tonight, done for today, fresh out, low on, short on, all out of, nothing left`,
    fr: `plus de, plus d, plus aucun, n avons plus, n ai plus, reste plus, n y a plus, il y a plus, y a plus, ya plus, on a plus, plus du tout, reste pu, a pu de, on n a plus, c est fini, y en a plus, en a plus, en reste plus, plus un seul, fini pour, a sec, a court, court de, a sec de, reste pus, pus de, reste plus de, reste pu de, pu de`,
  },
  soldout: {
    en: `86, eighty six, eighty sixed, 86d, 86ing, 86ed, sold out, out of stock, stock, unavailable, not available, mark as out, take off the menu, take it off the menu, hide an item, hide item, snooze, disable item, turn off an item, turn off item, turn off the, off the menu, off of the menu, from the menu, remove an item, out of an item, stop selling, all out, snoozing, item off, back in stock`,
    fr: `86, rupture, ruptures, en rupture, rupture de stock, epuise, epuisee, epuises, epuisees, stock, indisponible, indisponibles, desactiver un plat, retirer un plat, retirer un article, enlever un plat, enlever un article, cacher un plat, masquer un plat, masquer un article, plus disponible, pas disponible, manque de, retirer du menu, enlever du menu,  enlever le, enlever la`,
  },
  pause: {
    en: `pause, paused, pausing, unpause, stop orders, stop the orders, stop taking orders, stop receiving orders, stop accepting orders, stop getting orders, stop new orders, too busy, busy, slammed, swamped, in the weeds, overwhelmed, suspend, suspended, resume, close for, closed for, close early, closing early, close the store, close my store, temporarily close, shut down for, take a break, hold orders, hold the orders, too many orders, slow down, stop incoming,  closed on, shows closed, showing closed, shows as closed, too many, need a break, cant keep up, cant handle, keep up, backed up, drowning, breather, snooze the store, snooze store, snooze doordash, snooze my store, take offline, take us offline,  take it offline, vacation, holiday, reopen, re open, reopening, open again, open us again, open us back, open back up, open up again, open it back, open it up again, open them back, open doordash back, open uber back, open the store back, back open, back from pause, slow it down, slow things down, slow orders down, slow us down, busy mode, no more orders for, minutes no orders, minutes without orders, minutes off, give us a minute, start orders again, orders again, start taking orders again, hold everything, hold all orders, hold the tickets, give us 10, give us 15, give us 20, give us 30, give us an hour, back to normal, turn orders back on, turn the orders back on, orders back on, block orders, no more tickets, stop the tickets, stop tickets, stop it for, cut orders, kill orders, cut off orders, delay orders, delay the orders, take orders again, taking orders again, on hold, stop sending, quit sending, dont send, stop giving us, quit giving us, stop coming for, short staffed, understaffed, called in sick, close up early, restart doordash orders, restart orders, restart the orders, cant take any more, cant take more, cant take anymore, cant do any more, cant do anymore, need a minute, way too busy, getting killed, getting crushed, buried`,
    fr: `pause, en pause, pauser, arreter les commandes, arrete les commandes, arreter de recevoir, arreter de prendre, arreter temporairement, stopper, stopper les commandes, stop les commandes, bloquer les commandes, couper les commandes, suspendre, suspendu, reprendre, deborde, debordes, debordee, dans le jus, le rush, gros rush, rush, trop de commandes, fermer pour, fermer plus tot, fermer temporairement, fermer le resto, fermer le magasin, fermer une heure, ferme sur, trop occupe, trop occupes, surcharge, surcharges, submerge, submerges, ralentir, dans le rush, plus accepter de commandes, affiche ferme, apparait ferme, trop plein, fournit pas, fournis pas, fournit plus, fournissons pas, on coule, trop de bons, souffler, suit pas, suffit pas, mettre hors ligne, vacances, conge, trop d commandes, rouvre, rouvrir, rouvrez, rouvrons, reouvrir, reouvre, reouvrez, mode occupe, mode deborde, plus de commandes pour, plus de commande pour, minutes sans commandes, minutes sans commande, ralentis, ralentit, ralentissez, reprends, reprenez, reprend, remets les commandes, recommencer les commandes, recommence les commandes, on recommence, recommence a prendre, recommencer a prendre, retour a la normale, revenir a la normale, repart les commandes, repartir les commandes, redemarre les commandes, redemarrer les commandes, ferme les commandes, fermez les commandes, bloque les commandes, bloquez les commandes, coupe les commandes, coupez les commandes, stoppe les commandes, stoppez, arretez les commandes, arrete de prendre, arretez de prendre, arrete tout, donne nous 10, donne nous 15, donne nous 20, donne nous 30, donnez nous, retarde les commandes, retarder les commandes, trop de bons, trop de tickets, besoin de souffler, besoin d une pause, besoin d un break, sur hold, on hold, envoie moi pu, envoie moi plus, envoyez plus, envoie plus, envoie pu, arrete d envoyer, arrete de m envoyer, arretez d envoyer, ferme plus tot, fermons plus tot, ferme de bonne heure, repartir, repars, repartez, repart les, manque de monde, manque de staff, trop de job, pu capable, plus capable, pas capable d en prendre, pas capable de suivre, fournit pu, en peut plus, debordes ben`,
  },
  empty: {
    en: `empty, blank, nothing in, nothing on, no items, no dishes, no food, has nothing, without items, 0 items, zero items, nothing shows, no categories, disappeared, disappear, vanished, gone missing, shows nothing, nothing shows, has nothing on it`,
    fr: `vide, vides, aucun article, aucun plat, pas d articles, pas d article, pas de plats, rien dans, rien dedans, rien sur, sans articles, sans plats, 0 article, zero article, aucun element, pas de plat, disparu, disparus, disparue, disparait, montre rien, affiche rien, est blanc`,
  },
  missing: {
    en: `missing, lacking, lacks,  havent got, not set, no menu hours, no hours, without hours, no opening hours, add hours, set hours, set the hours, add menu hours, hours for my menu, need hours, wants hours`,
    fr: `manquant, manquante, manquants, manquantes, manque, manquait, manquent, manquer, absentes,  pas d heures, aucune heure, pas d horaires, pas d horaire, sans horaires, ajouter les heures, ajouter des heures, mettre les heures, mettre des heures, ajouter des horaires, mettre les horaires, demande les heures, demande des heures, aucun horaire, il manquait, ont oublie, a oublie, avez oublie`,
  },
  spoilt: {
    en: `damaged, spilled, spilt, cold, crushed, incomplete, wrong food, wrong item, wrong items, wrong order, complaint, complain, complains, complaining, complained, out without, left without, forgot to put, forgot to pack, forgot to include, never put, left off, short one, one short, two short, not in the order, not in her order, not in his order, not in their order, sent the wrong, gave the wrong, got the wrong, made the wrong, sent out the wrong, handed the wrong, wrong one, wrong dish, soggy, ruined, mixed up, never got, didnt get, never received, didnt receive, upset, angry, mad, switched, swapped, leaking, leaked, unhappy, items missing, missing items, missing from, is missing, left out, not in the bag, short an item, somebody elses, someone elses, another customers, other customers, wrong persons`,
    fr: `endommage, endommagee, endommages, renverse, renversee, froid, froide, ecrase, ecrasee, incomplete, incomplet, mauvais plat, partie sans, parti sans, partis sans, oublie de mettre, oublie d emballer, oublie d inclure, pas mis, pas dans la commande, pas dans sa commande, recu sans, livre sans, livree sans, pas eu sa, pas eu son, pas eu ses, pas eu leur, pas eu leurs, la mauvaise, le mauvais, les mauvais, les mauvaises, un mauvais, une mauvaise, pas le bon, pas la bonne, mauvaise commande, mauvais article, plainte, plaint, plaignent, plaindre, chiale, chialent, abime, abimee, jamais recu, a pas recu, pas recu sa, n a pas recu, fache, fachee, pas content, mecontent, articles manquants, article manquant, inverse, inversee, pas dans le sac, coule, coulee, mal recu, pas contente, il manquait, manquait, quelqu un d autre, d un autre, d une autre, autre client, autre cliente`,
  },
  late: {
    en: `late, waiting for pickup, no show, rude, lost, never came, didnt show, never showed, where is my, assigned, arriving, stole, stolen, hasnt come, pick up, picked up, didnt come, late delivery, delivery is late`,
    fr: `en retard, retard, impoli, impolie, jamais venu, pas venu, perdu, arrive pas, vole, volee, ou est le, assigne, pas la, est pas la, se pointe, vient pas, vient chercher, livraison en retard`,
  },
  receive: {
    en: `receive, receives, receiving, received, get, gets, getting, got, come, comes, coming, come in, coming in, came, arrive, arrives, arriving, arrived, show, shows, showing, show up, showing up, appear, appears, come through, coming through, send, sent, sends, sending, popping, turning up, loading in, making it, made it`,
    fr: `recois, recoit, recevoir, recevons, recu, recue, recus, recues, recoivent, recevez, arrive, arrivent, arriver, arrivee, rentre, rentrent, rentrer, entre, entrent, apparait, apparaissent, tombe, tombent, sort, sortent, sorti, sortis, sorties, vient, viennent, envoie, envoye, passe, passent, descendent, affiche, affichent, rendent, rendue, rendues`,
  },
  heard: {
    en: `last heard, heard from, hear from, last order, last time, last message, last contact, last signal, last webhook, last communication, heard anything`,
    fr: `dernier signe, derniere commande, derniere fois, derniere nouvelle, dernieres nouvelles, dernier message, dernier contact, dernier signal, derniere communication, donne signe, signe de vie`,
  },
  quiet: {
    en: `no orders, zero orders, not any orders, quiet, dead tonight, so quiet, orders stopped, no new orders coming, 0 orders, orders not, where are my orders, where are the orders, where are all, orders arent, nothing for, nothing since, nothing in the last, had nothing, not one order, not a single order, havent had an order, no one is ordering, nobody is ordering, lose orders, lost orders, losing orders, miss orders, missed orders, missing orders, quit coming, stopped coming, quit showing, stopped showing, seen a single order, seen an order, board is empty, screen is empty, board is blank, no tickets coming, where did the orders go, where did all the orders, dead in here, dry tonight, just slow, so slow, usually we, usually get, normally get, normally have, did orders stop, did the orders stop, orders have stopped`,
    fr: `aucune commande, pas de commande, pas de commandes, zero commande, zero commandes, 0 commande, 0 commandes, calme plat, mort ce soir, plus de commandes, plus de commande, plus aucune commande, plus rien, rien depuis, pas une commande, pas une seule commande, rien recu depuis, tranquille ce soir, ou sont mes commandes, ou sont les commandes, pu de commandes, trop calme, rien qui rentre, perdu des commandes, manque des commandes, rate des commandes, pas eu une commande, pas eu de commande, pas eu de commandes, pas vu une commande, pas vu de commande, tableau est vide, tableau vide, ecran est vide, rentrent pas, rentrent plus, rentrent pus, rentre pas, rentre plus, ou sont passees les commandes, c est mort ici, on recoit rien, recoit rien, recoit plus rien, eu une seule commande, pas vu une seule commande, d habitude on, normalement on`,
  },
  forgot: {
    en: `forgot, forgotten, forget, reset, resetting, lost my, lost the, dont remember, cant remember, recover, dont know my, doesnt accept my, wrong password`,
    fr: `oublie, oubliee, reinitialiser, reinitialisation, perdu mon, perdu le, perdu mes, souviens, rappelle plus, rappelle pas, recuperer mon, retrouver mon, connais pas mon`,
  },
  why: {
    en: `why, how come, whats wrong with, what is wrong with, what happened, wtf, whats happening, why the`,
    fr: `pourquoi, comment ca se fait, comment se fait il, qu est ce qui se passe, ce qui se passe, c est quoi le probleme, que se passe, quest ce qui se passe, pour quelle raison`,
  },
  how: {
    en: `how, how to, how do, how can, steps, way to, instructions, guide`,
    fr: `comment, de quelle facon, facon de, etapes, marche a suivre, comment on fait, comment faire`,
  },
  where: {
    en: `where, find, located, locate, wheres, get it from, look for, looking for, where can, whats my, what is my, whats our`,
    fr: `ou, trouver, trouve, trouvez, chercher, cherche, ou est, ou je, c est ou, quel est mon, c est quoi mon, quel est notre, c est quoi le, ou se trouve, quel est le, retrouver`,
  },
  long: {
    en: `how long, how much time, how much longer, how many days, how many hours, take, takes, taking, taken, still, when will, when does, when is, when do, waiting, wait, wait time, eta, forever, stuck in, since, longer, finish, finished, done, over, days, day, expect, hours, ages`,
    fr: `combien de temps, combien d heures, combien de jours, dure, duree, durent, encore, toujours, quand est ce, quand, delai, delais, prend, prendre, prends, attends, attend, attendre, attente, longtemps, long, longue, depuis, finit, fini, finie, termine, terminee, jours, jour, bientot, heures, traine, hier, eternite`,
  },
  'how-long': {
    en: `how long, how much time, how much longer, how many days, how many hours, when will, when does, when do, eta, takes so long, how soon, taking days, taking forever, taking so long, takes forever, takes ages, taking ages, when can`,
    fr: `combien de temps, combien d heures, combien de jours, quand est ce, dans combien, quand, delai, delais, duree, prend du temps, ca prend quand`,
  },
  someone: { en: `who, whom`, fr: `qui, a qui` },
  question: {
    en: `is, are, am, does, do, did, has, have, can, could, will, would, should, what, which, whats`,
    fr: `est ce, est ce que, esce, esque, quel, quelle, quels, quelles, quoi, que, qu, c est, est elle, est il, cest, sont`,
  },
  want: {
    en: `want, wanna, need, would like, like to, help me, please, can you, could you, lets, let us, ready to, time to, i d like, trying to, how do i, how can i, how do we, how to, go ahead and`,
    fr: `veux, voudrais, voudrait, aimerais, aimerait, veuillez, aidez, aider, besoin, peux tu, pouvez vous, pourriez, pourrais tu, veut, souhaite, souhaitons, on veut, faut, il faut, je peux, puis je, comment, essaie, moyen, peut on, svp`,
  },
  both: {
    en: `all, every, both, everything, everywhere, all my, all our, all of, each`,
    fr: `tous, toutes, tout, les deux, mes deux, les 2, mes 2, partout, chaque, tous mes, mes 3, mes trois, les trois, au complet`,
  },
  'not-yet': {
    en: `not activated, not active, still not active, isnt active, isnt activated, hasnt activated, not live, not live yet, isnt live, not online, isnt online, not yet, not connected, isnt connected`,
    fr: `non active, pas active, pas encore active, pas activee, pas en ligne, pas encore en ligne, pas encore activee, pas connecte, pas connectee, est pas actif, pas encore, pas actif`,
  },
  'a-while': {
    en: `for an hour, for a bit, for a while, an hour, minutes, min, mins, half hour, half an hour, temporarily, for now, for tonight, few minutes, a minute, till tomorrow, until tomorrow`,
    fr: `une heure, minutes, min, un moment, demi heure, temporairement, pour ce soir, pour l instant, quelques minutes, jusqu a demain`,
  },
  close: {
    en: `close, closing, closed, shut`,
    fr: `fermer, ferme, fermez, fermee, fermons`,
  },
  pickup: {
    en: `pick up, picked up, pick it up, came to pick, come get, came to get, pickup, come to get, come for this, come for the, come for it, came for it, collect the order, collect it, collected`,
    fr: `vient chercher, venu chercher, passe prendre, chercher la commande, ramasser, ramasse, recuperer la commande, venu prendre, passe prendre, venu pour, ramasse la, passe chercher`,
  },
  off: {
    en: `off`,
    fr: ``,
  },
} as const satisfies Record<string, Words>
