import { group, item, type MenuCategory, type MenuItem, option } from './menu.ts'

const doneness = group(
  'cuisson',
  'Cuisson',
  [1, 1],
  option('bleu', 'Bleu', 0),
  option('saignant', 'Saignant', 0),
  option('a-point', 'À point', 0),
  option('bien-cuit', 'Bien cuit', 0),
)
const sauce = group(
  'sauce',
  'Sauce',
  [1, 1],
  option('poivre', 'Sauce au poivre', 0),
  option('bearnaise', 'Béarnaise', 150),
  option('echalote', 'Beurre à l’échalote', 100),
)
/** Three levels below the item: the most DoorDash's menu model allows. */
const soupCup = option(
  'soupe-tomate',
  'Soupe tomate (tasse)',
  350,
  group(
    'garniture',
    'Garniture',
    [0, 2],
    option(
      'croutons',
      'Croûtons maison',
      75,
      group(
        'beurre',
        'Beurre des croûtons',
        [0, 1],
        option('ail', 'À l’ail', 25),
        option('herbes', 'Aux herbes', 25),
      ),
    ),
    option('creme', 'Crème sure', 50),
  ),
)
const side = group(
  'a-cote',
  'À côté',
  [1, 1],
  option('frites', 'Frites', 0),
  option(
    'salade',
    'Salade verte',
    0,
    group(
      'vinaigrette',
      'Vinaigrette',
      [1, 1],
      option('erable', 'À l’érable', 0),
      option('moutarde', 'Moutarde', 0),
    ),
  ),
  soupCup,
)
const milk = group(
  'lait',
  'Lait',
  [0, 1],
  option('lait-entier', 'Lait entier', 0),
  option('avoine', 'Boisson d’avoine', 75),
  option('sans-lait', 'Sans lait', 0),
)

/** Chez Loutre, a French-Canadian bistro that does not exist. */
export const chezLoutre: MenuCategory[] = [
  {
    id: 'cat-entrees',
    name: 'Pour commencer',
    items: [
      item('soupe-oignon', 'Soupe à l’oignon gratinée', 995),
      item('soupe-pois', 'Soupe aux pois', 795),
      item('chevre-chaud', 'Salade de chèvre chaud', 1395),
      item('cretons', 'Cretons maison et pain de ménage', 895),
      item(
        'fromage-grains',
        'Fromage en grains frit',
        1095,
        group(
          'trempette',
          'Trempette',
          [0, 2],
          option('ranch', 'Ranch', 100),
          option('chipotle', 'Mayo chipotle', 100),
        ),
      ),
    ],
  },
  {
    id: 'cat-plats',
    name: 'Plats',
    items: [
      item(
        'poutine',
        'Poutine classique',
        1295,
        group('format', 'Format', [1, 1], option('regulier', 'Régulier', 0), option('grand', 'Grand', 400)),
        group(
          'ajouts',
          'Ajouts',
          [0, 3],
          option('viande-fumee', 'Viande fumée', 450),
          option('oignons', 'Oignons caramélisés', 150),
          option('champignons', 'Champignons', 175),
        ),
      ),
      item('pate-chinois', 'Pâté chinois', 1695),
      item(
        'tourtiere',
        'Tourtière du Lac',
        1895,
        group(
          'ketchup',
          'Ketchup',
          [0, 1],
          option('ketchup-fruits', 'Ketchup aux fruits', 100),
          option('betteraves', 'Betteraves marinées', 100),
        ),
      ),
      item('steak-frites', 'Steak frites', 2895, doneness, sauce, side),
      item('saumon', 'Saumon à l’érable', 2695, side),
      item('ragout', 'Ragoût de boulettes', 1895),
      item(
        'moules',
        'Moules et frites',
        2195,
        group(
          'bouillon',
          'Bouillon',
          [1, 1],
          option('vin-blanc', 'Vin blanc', 0),
          option('dijon', 'Crème et Dijon', 150),
        ),
      ),
    ],
  },
  {
    id: 'cat-crepes',
    name: 'Crêpes et sandwichs',
    items: [
      item(
        'crepe-jambon',
        'Crêpe jambon',
        1495,
        group('oeuf', 'Œuf', [0, 1], option('oeuf-miroir', 'Œuf miroir', 200)),
      ),
      item('crepe-champignons', 'Crêpe aux champignons', 1445),
      item('croque', 'Croque-monsieur', 1395, side),
      item(
        'viande-fumee',
        'Sandwich à la viande fumée',
        1595,
        group('gras', 'Coupe', [1, 1], option('maigre', 'Maigre', 0), option('medium', 'Mi-gras', 0)),
        side,
      ),
      item('grilled-cheese', 'Grilled cheese au cheddar fort', 1295, side),
    ],
  },
  {
    id: 'cat-desserts',
    name: 'Desserts',
    items: [
      item(
        'tarte-sucre',
        'Tarte au sucre',
        795,
        group('glace', 'Glace', [0, 1], option('vanille', 'Boule de vanille', 250)),
      ),
      item('pouding', 'Pouding chômeur', 850),
      item('creme-brulee', 'Crème brûlée à l’érable', 895),
      item('beignes', 'Beignes à l’ancienne (3)', 695),
    ],
  },
  {
    id: 'cat-boissons',
    name: 'Boissons',
    items: [
      item('biere-epinette', 'Bière d’épinette', 425),
      item(
        'limonade',
        'Limonade aux bleuets',
        475,
        group('glacons', 'Glaçons', [0, 1], option('sans-glacons', 'Sans glaçons', 0)),
      ),
      item('cafe', 'Café filtre', 325, milk),
      item(
        'chocolat',
        'Chocolat chaud',
        495,
        milk,
        group(
          'dessus',
          'Dessus',
          [0, 2],
          option('chantilly', 'Chantilly', 75),
          option('guimauve', 'Guimauves', 75),
        ),
      ),
    ],
  },
]

export const allItems: MenuItem[] = chezLoutre.flatMap((category) => category.items)

export function findItem(id: string): MenuItem | undefined {
  return allItems.find((candidate) => candidate.id === id)
}

export function categoryOf(itemId: string): MenuCategory | undefined {
  return chezLoutre.find((category) => category.items.some((candidate) => candidate.id === itemId))
}
