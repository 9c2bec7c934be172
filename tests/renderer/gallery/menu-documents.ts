import { days } from '#shared/menu/hours.ts'
import type { Menu, MenuCategory, MenuGroup, MenuItem } from '#shared/menu/menu.ts'

type Dish = readonly [name: string, cents: number | null, more?: Partial<MenuItem>]

const slug = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')

function item([name, priceCents, more]: Dish): MenuItem {
  return {
    id: `itm-${slug(name)}`,
    name,
    description: '',
    priceCents,
    pickupCents: null,
    taxRate: null,
    imageUrl: null,
    active: true,
    isAlcohol: false,
    tags: [],
    groupIds: [],
    ...more,
  }
}

function category(name: string, dishes: readonly Dish[]): MenuCategory {
  return { id: `cat-${slug(name)}`, name, active: true, items: dishes.map(item) }
}

function group(name: string, options: readonly (readonly [string, number])[]): MenuGroup {
  return {
    id: `grp-${slug(name)}`,
    name,
    min: 0,
    max: 1,
    free: 0,
    active: true,
    options: options.map(([name, priceCents]) => ({
      id: `opt-${slug(name)}`,
      name,
      priceCents,
      pickupCents: null,
      active: true,
      isDefault: false,
      groupIds: [],
    })),
  }
}

const sides = group('Accompagnement', [
  ['Soupe de tomates', 250],
  ['Salade verte', 300],
  ['Frites maison', 350],
])
const withSides = { groupIds: [sides.id] }

/** What Chez Loutre cooks of an evening. */
export const eveningMenu: Menu = {
  name: 'Menu du soir',
  currency: 'CAD',
  categories: [
    category('Entrées', [
      ['Soupe à l’oignon gratinée', 995, { tags: ['vegetarian'] }],
      ['Tartare de saumon', 1450],
      ['Salade de betteraves', 1150, { tags: ['vegan', 'gluten-free'] }],
    ]),
    category('Sandwichs', [
      ['Grilled Cheese', 1095, { ...withSides, description: 'Deux cheddars, pain au levain' }],
      ['Croque-monsieur', 1295, withSides],
      ['Smoked meat de Montréal', 1695, withSides],
    ]),
    category('Plats', [
      ['Poutine', 1250, { tags: ['vegetarian'] }],
      ['Tourtière', 1595, withSides],
      ['Crêpe jambon', 1350],
      ['Bavette à l’échalote', 2695, withSides],
    ]),
    category('Desserts', [
      ['Pouding chômeur', 850],
      ['Tarte au sucre', 795],
    ]),
    category('Boissons', [
      ['Root Beer', 325],
      ['Cidre du verger', 750, { isAlcohol: true }],
    ]),
  ],
  groups: [sides],
  hours: days.map((day) => ({
    day,
    start: '11:00',
    end: day === 'FRI' || day === 'SAT' ? '01:00' : '22:00',
  })),
  specialDays: [{ date: '2026-12-25', closed: true, periods: [] }],
}

/** The same, after somebody worked on it in DoorDash's menu manager. */
export const changedAtDoorDash: Menu = {
  ...eveningMenu,
  categories: eveningMenu.categories.map((each) =>
    each.name === 'Plats'
      ? {
          ...each,
          items: [
            ...each.items
              .filter(({ name }) => name !== 'Tourtière')
              .map((dish) => (dish.name === 'Poutine' ? { ...dish, priceCents: 1395 } : dish)),
            item(['Pâté chinois', 1425]),
          ],
        }
      : each.name === 'Sandwichs'
        ? {
            ...each,
            items: each.items.map((dish) =>
              dish.name === 'Grilled Cheese'
                ? { ...dish, priceCents: 1195, description: 'Trois fromages' }
                : dish,
            ),
          }
        : each,
  ),
}

/** What DoorDash would refuse: a dish without a price, a category without dishes, no hours. */
export const brokenMenu: Menu = {
  ...eveningMenu,
  name: 'Brunch',
  categories: [
    category('Œufs', [
      ['Œufs bénédictine', null],
      ['', 1395],
      ['Omelette aux fines herbes', 1295],
    ]),
    category('Gaufres', []),
  ],
  groups: [],
  hours: [],
  specialDays: [],
}

/** Nothing DoorDash would refuse, but a dish that costs nothing and a group nobody uses. */
export const warnedMenu: Menu = {
  ...eveningMenu,
  categories: [...eveningMenu.categories, category('Enfants', [['Verre de lait', 0]])],
  groups: [sides, { ...group('Cuisson', [['Saignant', 0]]), id: 'grp-cuisson' }],
}

/** A menu of this many dishes. */
export function largeMenu(name: string, dishes: number): Menu {
  const perCategory = 20
  return {
    ...eveningMenu,
    name,
    categories: Array.from({ length: Math.ceil(dishes / perCategory) }, (_, at) =>
      category(
        `Catégorie ${at + 1}`,
        Array.from({ length: Math.min(perCategory, dishes - at * perCategory) }, (_, dish): Dish => [
          `Plat ${at * perCategory + dish + 1}`,
          895 + dish * 25,
        ]),
      ),
    ),
  }
}
