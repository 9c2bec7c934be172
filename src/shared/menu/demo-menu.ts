import type { DietaryTag, Menu, MenuGroup, MenuItem, MenuOption } from './menu.ts'

const option = (id: string, name: string, priceCents: number, ...groupIds: string[]): MenuOption => ({
  id: `opt-${id}`,
  name,
  priceCents,
  pickupCents: null,
  active: true,
  isDefault: false,
  groupIds: groupIds.map((groupId) => `grp-${groupId}`),
})
const group = (
  id: string,
  name: string,
  [min, max]: readonly [number, number],
  ...options: MenuOption[]
): MenuGroup => ({ id: `grp-${id}`, name, min, max, free: 0, active: true, options })

type Dish = { description?: string; tags?: DietaryTag[]; groupIds?: string[] }
const item = (id: string, name: string, priceCents: number, dish: Dish = {}): MenuItem => ({
  id: `itm-${id}`,
  name,
  description: dish.description ?? '',
  priceCents,
  pickupCents: null,
  taxRate: null,
  imageUrl: null,
  active: true,
  isAlcohol: false,
  tags: dish.tags ?? [],
  groupIds: (dish.groupIds ?? []).map((groupId) => `grp-${groupId}`),
})
const category = (id: string, name: string, ...items: MenuItem[]) => ({
  id: `cat-${id}`,
  name,
  active: true,
  items,
})

/** Groups stand here in the order in which the items name them first, as a menu read from DoorDash has them. */
const groups: MenuGroup[] = [
  group(
    'trempette',
    'Trempette',
    [0, 2],
    option('ranch', 'Ranch', 100),
    option('chipotle', 'Mayo chipotle', 100),
  ),
  group('format', 'Format', [1, 1], option('regulier', 'Régulier', 0), option('grand', 'Grand', 400)),
  group(
    'ajouts',
    'Ajouts',
    [0, 3],
    option('viande-fumee', 'Viande fumée', 450),
    option('oignons', 'Oignons caramélisés', 150),
    option('champignons', 'Champignons', 175),
  ),
  group(
    'ketchup',
    'Ketchup',
    [0, 1],
    option('ketchup-fruits', 'Ketchup aux fruits', 100),
    option('betteraves', 'Betteraves marinées', 100),
  ),
  group(
    'cuisson',
    'Cuisson',
    [1, 1],
    option('bleu', 'Bleu', 0),
    option('saignant', 'Saignant', 0),
    option('a-point', 'À point', 0),
    option('bien-cuit', 'Bien cuit', 0),
  ),
  group(
    'sauce',
    'Sauce',
    [1, 1],
    option('poivre', 'Sauce au poivre', 0),
    option('bearnaise', 'Béarnaise', 150),
    option('echalote', 'Beurre à l’échalote', 100),
  ),
  group(
    'a-cote',
    'À côté',
    [1, 1],
    option('frites', 'Frites', 0),
    option('salade', 'Salade verte', 0, 'vinaigrette'),
    // Three levels below the item: the most DoorDash takes.
    option('soupe-tomate', 'Soupe tomate (tasse)', 350, 'garniture'),
  ),
  group(
    'vinaigrette',
    'Vinaigrette',
    [1, 1],
    option('erable', 'À l’érable', 0),
    option('moutarde', 'Moutarde', 0),
  ),
  group(
    'garniture',
    'Garniture',
    [0, 2],
    option('croutons', 'Croûtons maison', 75, 'beurre'),
    option('creme', 'Crème sure', 50),
  ),
  group(
    'beurre',
    'Beurre des croûtons',
    [0, 1],
    option('ail', 'À l’ail', 25),
    option('herbes', 'Aux herbes', 25),
  ),
  group(
    'bouillon',
    'Bouillon',
    [1, 1],
    option('vin-blanc', 'Vin blanc', 0),
    option('dijon', 'Crème et Dijon', 150),
  ),
  group('oeuf', 'Œuf', [0, 1], option('oeuf-miroir', 'Œuf miroir', 200)),
  group('gras', 'Coupe', [1, 1], option('maigre', 'Maigre', 0), option('medium', 'Mi-gras', 0)),
  group('glace', 'Glace', [0, 1], option('vanille', 'Boule de vanille', 250)),
  group('glacons', 'Glaçons', [0, 1], option('sans-glacons', 'Sans glaçons', 0)),
  group(
    'lait',
    'Lait',
    [0, 1],
    option('lait-entier', 'Lait entier', 0),
    option('avoine', 'Boisson d’avoine', 75),
    option('sans-lait', 'Sans lait', 0),
  ),
  group(
    'dessus',
    'Dessus',
    [0, 2],
    option('chantilly', 'Chantilly', 75),
    option('guimauve', 'Guimauves', 75),
  ),
]

/**
 * The menu of Chez Loutre, a French-Canadian bistro that does not exist: what `--demo` has in its drafts and what the
 * sandbox has on file. Friday and Saturday end after midnight.
 */
export const demoMenu: Menu = {
  name: 'Carte',
  currency: 'CAD',
  categories: [
    category(
      'entrees',
      'Pour commencer',
      item('soupe-oignon', 'Soupe à l’oignon gratinée', 995, {
        description: 'Bouillon de bœuf, croûton et fromage suisse fondu.',
      }),
      item('soupe-pois', 'Soupe aux pois', 795, { description: 'Pois jaunes et jambon, comme au chantier.' }),
      item('chevre-chaud', 'Salade de chèvre chaud', 1395, {
        description: 'Jeunes pousses, noix de Grenoble, miel.',
        tags: ['vegetarian'],
      }),
      item('cretons', 'Cretons maison et pain de ménage', 895),
      item('fromage-grains', 'Fromage en grains frit', 1095, {
        tags: ['vegetarian'],
        groupIds: ['trempette'],
      }),
    ),
    category(
      'plats',
      'Plats',
      item('poutine', 'Poutine classique', 1295, {
        description: 'Frites maison, fromage en grains, sauce brune.',
        groupIds: ['format', 'ajouts'],
      }),
      item('pate-chinois', 'Pâté chinois', 1695, { description: 'Bœuf, maïs, purée de pommes de terre.' }),
      item('tourtiere', 'Tourtière du Lac', 1895, {
        description: 'Viandes en cubes et pommes de terre, cuites lentement.',
        groupIds: ['ketchup'],
      }),
      item('steak-frites', 'Steak frites', 2895, { groupIds: ['cuisson', 'sauce', 'a-cote'] }),
      item('saumon', 'Saumon à l’érable', 2695, { tags: ['gluten-free'], groupIds: ['a-cote'] }),
      item('ragout', 'Ragoût de boulettes', 1895),
      item('moules', 'Moules et frites', 2195, { groupIds: ['bouillon'] }),
    ),
    category(
      'crepes',
      'Crêpes et sandwichs',
      item('crepe-jambon', 'Crêpe jambon', 1495, { groupIds: ['oeuf'] }),
      item('crepe-champignons', 'Crêpe aux champignons', 1445, { tags: ['vegetarian'] }),
      item('croque', 'Croque-monsieur', 1395, { groupIds: ['a-cote'] }),
      item('viande-fumee', 'Sandwich à la viande fumée', 1595, { groupIds: ['gras', 'a-cote'] }),
      item('grilled-cheese', 'Grilled cheese au cheddar fort', 1295, {
        tags: ['vegetarian'],
        groupIds: ['a-cote'],
      }),
    ),
    category(
      'desserts',
      'Desserts',
      item('tarte-sucre', 'Tarte au sucre', 795, { tags: ['vegetarian'], groupIds: ['glace'] }),
      item('pouding', 'Pouding chômeur', 850, {
        description: 'Sirop d’érable et crème, servi chaud.',
        tags: ['vegetarian'],
      }),
      item('creme-brulee', 'Crème brûlée à l’érable', 895, { tags: ['vegetarian', 'gluten-free'] }),
      item('beignes', 'Beignes à l’ancienne (3)', 695, { tags: ['vegetarian'] }),
    ),
    category(
      'boissons',
      'Boissons',
      item('biere-epinette', 'Bière d’épinette', 425, {
        description: 'Boisson gazeuse sans alcool.',
        tags: ['vegan', 'gluten-free'],
      }),
      item('limonade', 'Limonade aux bleuets', 475, {
        tags: ['vegan', 'gluten-free'],
        groupIds: ['glacons'],
      }),
      item('cafe', 'Café filtre', 325, { groupIds: ['lait'] }),
      item('chocolat', 'Chocolat chaud', 495, { groupIds: ['lait', 'dessus'] }),
    ),
  ],
  groups,
  hours: [
    { day: 'TUE', start: '11:00', end: '22:00' },
    { day: 'WED', start: '11:00', end: '22:00' },
    { day: 'THU', start: '11:00', end: '22:00' },
    { day: 'FRI', start: '11:00', end: '01:00' },
    { day: 'SAT', start: '11:00', end: '01:00' },
    { day: 'SUN', start: '11:00', end: '22:00' },
  ],
  specialDays: [],
}
