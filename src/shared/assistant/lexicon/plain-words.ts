/** Everyday words: never taken for a misspelling of something else, and evidence of the language. */

export const plainEnglish = new Set(
  `a stay stays stayed delivered deliver about authorize authorise after again ago all also always am an and any anyone anything are as ask asked at away back be because been before being
  best better big bit both boss break bring but by call came can change check chef clear click close closed come could cook counter customer
  day did different do does doing done down during each early eat else end ever every everybody explain far fast few find fine first fix for four
  five from front full gave get give go goes going gone good got great guys had half hand happen happened happens hard has have he hello her here hey him his hold
  home how i if im in into is it its ive just keep keeps kept know last late later least leave left let like line little live long look looking looks lot
  love lunch made make makes man many maybe me mean meet might mind mine minute minutes moment more morning most move much must my myself name
  need needs never new next nice night no nobody nothing now of off often old on once one only open or other our out over own page part past
  people place plan play please point press pressed problem put question quick quite rather read ready real really right room run
  same saw say says screen see seem seems send set she should show side since six small so some something sometime somewhere soon sorry start
  started station still stop such sure table take talk team tell ten test than that the their them then there these they thing things think this those three
  through time to today together told tomorrow tonight too took top tried true try trying turn two under until up us use used using very wait want
  wants was way we weather week well went were what when where which while who whole whose why will wish with word words work would wrong year yes
  yesterday yet you your yours man damn shit fuck fucking hell crap ass bloody stupid dude bro guys sir maam joke cat dog capital birthday sky
  buy sell car money bank football game music movie song story poem write draw picture president world love hate happy sad tired hungry
  father mother brother sister kid kids wife husband home house school city country street road rain snow sun moon water fire air earth
  rate later taste mate cable worker weeks months month wife life wine vine vice voice choice paid raise hire hired shift shifts staff server servers
  waiter waitress fridge oven stove knife chair table floor door window light lights power charge charged charges twice double hockey player score winner weather snowing raining taxi plumber electrician dentist doctor lawyer holidays married party uniform schedule recipe recipes grill fryer freezer dishwasher sink garbage parking pool vacuum mop napping bill bills rent lease tax taxes invoice`.split(
    /\s+/,
  ),
)

export const plainFrench = new Set(
  `a livre livree livrees livrer ai aie pret prete prets pretes recette fini finie autoriser autorisez ait alors apres au aussi autre aux avait avant avec avez avoir avons bah beau beaucoup bien bon bonne bref c ca car ce cela celle celui
  ces cet cette ceux chaque chef chez chose choses comme comment compris contre d dans de deja depuis dernier derniere des deux devant dire dis dit doit dois
  donc dont du elle elles en encore enfin ensemble entre es est et etait etaient ete etes etre eu euh eux fait faire fais faites faut fois font fort
  hier ici il ils j je jour jours juste l la le les leur leurs lui ma maintenant mais mal matin me meme mes midi mieux minute minutes moi moins mon monde monsieur
  n ne ni nom non nos notre nous nouveau nouvelle on ont ou oui par parce pareil part pas patron pendant personne petit peu peut peuvent peux plus
  plutot pour pourquoi pourtant pouvez pouvoir premier presque puis quand que quel quelle quelque quelques qui quoi qu rien s sa sais sait sans se semaine
  sera ses seul si soir soit son sont sous souvent suis sur t ta tant tard te temps tes toi ton toujours tous tout toute toutes tout travail travaille tres
  trois trop tu un une va vais vas vers veulent veut veux vient viens voici voila voir vos votre vous vrai vraiment y merde putain tabarnak criss calisse
  ostie crisse bordel calice maudit maudite tabarnac con connard chier cave plate long court grand grande jeune vieux blanc noir vert bleu
  monte mise porte pont font sont vont bout boite bouton ecran page site poste rue ville pays maison chat chien pluie neige soleil lune eau feu terre ciel
  semaine mois annee an ans nuit soiree demain aujourd hui vers vite lentement jamais argent banque voiture film chanson histoire poeme musique jouer match
  gagne gagner aime aimer adore deteste content triste fatigue faim soif pere mere frere soeur enfant fille garcon femme homme ami amis voisin
  mere merci voie voix choix bois fois trois froid droit employe employes serveur serveuse cuisinier cuisiniere four frigo chaise plancher fenetre lumiere
  blague blagues conte raconte impot impots recette recettes hockey gagnant pluie meteo dentiste medecin avocat plombier fete mariage uniforme congelateur friteuse lavabo poubelle stationnement battu battre regle loyer taxe taxes facture paie salaire horaire patronne madame gens marchand marche compte sorte sortes autant lors pourrais pourriez`.split(
    /\s+/,
  ),
)

/** Signs of languages the assistant does not speak, none of them a word of English or French. */
export const otherLanguages = new Set(
  `ativo ativar el los las por para como que cual donde cuando quiero puedo necesito tengo tiene hay tus pedidos pedido impresora tienda cuenta hola gracias
  ayuda ayudame funciona estoy esta estan muy pero tambien porque aqui ahora senor buenos buenas dias activo restaurante contrasena correo codigo llega
  recibo recibir ordenes ninguna ningun nuevo mucho una unos del al con sin sobre desde hasta comida repartidor llama telefono   nao voce meu minha meus uma estou quero preciso obrigado obrigada pedidos impressora loja senha ajuda funcionando por favor
  ich nicht der das ist und wie wo warum mein meine bitte danke hallo ein eine kann bestellung bestellungen drucker geht kein keine wann hilfe guten
  il gli che non mio mia sono come dove perche quando ordini ordine stampante grazie ciao aiuto negozio buongiorno favore funziona della questo
  het een niet mijn hoe waar waarom bestelling ik kan dank je hallo graag werkt geen
  jak nie moje dlaczego prosze dziekuje zamowienia drukarka siparis yazici neden merhaba yardim calismiyor nasil tesekkurler
  khong cam toi lam sao hang may mag paano ako hindi salamat ang mga kumusta`.split(/\s+/),
)
