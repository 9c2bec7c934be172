import type { Language } from '#shared/location/location.ts'
import { importFields, type ImportField } from '#shared/menu/import/fields.ts'
import { csvFormats } from '#shared/text/csv.ts'
import { writeCsv } from './write-csv.ts'
import { type WrittenCell, writeXlsx } from './write-xlsx.ts'

type Row = Partial<Record<ImportField, string | number>>
type Template = {
  sheet: string
  help: string
  headings: Record<ImportField, string>
  rows: Row[]
  explanation: [string, string][]
}

const french: Template = {
  sheet: 'Carte',
  help: 'Mode d’emploi',
  headings: {
    category: 'Catégorie',
    item: 'Article',
    description: 'Description',
    price: 'Prix',
    'pickup-price': 'Prix à emporter',
    'tax-rate': 'Taxe (%)',
    image: 'Photo (lien)',
    vegetarian: 'Végétarien',
    vegan: 'Végétalien',
    'gluten-free': 'Sans gluten',
    alcohol: 'Alcool',
    active: 'Actif',
    id: 'Code',
    group: 'Groupe d’options',
    min: 'Min',
    max: 'Max',
    free: 'Gratuits',
    option: 'Option',
    'option-price': 'Supplément',
    'option-default': 'Par défaut',
    'opens-group': 'Ouvre le groupe',
  },
  rows: [
    {
      category: 'Entrées',
      item: 'Soupe à l’oignon',
      description: 'Gratinée au gruyère',
      price: 9.5,
      'pickup-price': 8.5,
      vegetarian: 'oui',
    },
    { item: 'Salade verte', price: 7, vegetarian: 'oui', vegan: 'oui', 'gluten-free': 'oui' },
    { category: 'Plats', item: 'Bavette à l’échalote', description: 'Avec frites maison', price: 26 },
    { group: 'Cuisson', min: 1, max: 1, option: 'Bleue', 'option-price': 0 },
    { option: 'Saignante', 'option-price': 0 },
    { option: 'À point', 'option-price': 0, 'option-default': 'oui' },
    { group: 'Sauce', min: 0, max: 2, option: 'Poivre', 'option-price': 2.5 },
    { option: 'Béarnaise', 'option-price': 2.5 },
    { item: 'Entrecôte', price: 34, group: 'Cuisson; Sauce' },
    { category: 'Vins', item: 'Verre de rouge', price: 9, alcohol: 'oui' },
  ],
  explanation: [
    [
      'Une ligne par article',
      'Seuls l’article et son prix sont obligatoires. Une catégorie vide reprend celle du dessus.',
    ],
    [
      'Prix',
      'En chiffres, avec une virgule ou un point : 12,50. Une cellule qui affiche une date n’est pas un prix.',
    ],
    [
      'Oui ou non',
      'Végétarien, végétalien, sans gluten, alcool, actif, par défaut : oui ou non. Vide veut dire non, sauf pour Actif.',
    ],
    ['Taxe (%)', 'Facultatif, par exemple 14,975. Vide laisse le choix à DoorDash.'],
    ['Photo (lien)', 'Adresse publique d’une image JPG ou PNG d’au moins 1400 sur 800 pixels.'],
    ['Code', 'Facultatif. Votre propre numéro, différent pour chaque article.'],
    [
      'Options',
      'Sous un article, une ligne par option. La première porte le nom du groupe, avec le minimum et le maximum à choisir.',
    ],
    [
      'Réutiliser un groupe',
      'Écrivez seulement son nom à côté d’un autre article. Séparez plusieurs noms par un point-virgule.',
    ],
    ['Ouvre le groupe', 'Pour une option qui mène à d’autres choix : le nom du groupe qui vient ensuite.'],
    ['Lignes d’exemple', 'Remplacez les lignes d’exemple par les vôtres. L’ordre des colonnes est libre.'],
  ],
}

const english: Template = {
  sheet: 'Menu',
  help: 'How to fill it in',
  headings: {
    category: 'Category',
    item: 'Item',
    description: 'Description',
    price: 'Price',
    'pickup-price': 'Pickup price',
    'tax-rate': 'Tax (%)',
    image: 'Photo (link)',
    vegetarian: 'Vegetarian',
    vegan: 'Vegan',
    'gluten-free': 'Gluten free',
    alcohol: 'Alcohol',
    active: 'Active',
    id: 'Code',
    group: 'Modifier group',
    min: 'Min',
    max: 'Max',
    free: 'Free',
    option: 'Option',
    'option-price': 'Option price',
    'option-default': 'Default',
    'opens-group': 'Opens group',
  },
  rows: [
    {
      category: 'Starters',
      item: 'Onion soup',
      description: 'With melted Gruyère',
      price: 9.5,
      'pickup-price': 8.5,
      vegetarian: 'yes',
    },
    { item: 'Green salad', price: 7, vegetarian: 'yes', vegan: 'yes', 'gluten-free': 'yes' },
    { category: 'Mains', item: 'Hanger steak', description: 'With house-cut fries', price: 26 },
    { group: 'Cooking', min: 1, max: 1, option: 'Rare', 'option-price': 0 },
    { option: 'Medium rare', 'option-price': 0 },
    { option: 'Medium', 'option-price': 0, 'option-default': 'yes' },
    { group: 'Sauce', min: 0, max: 2, option: 'Pepper', 'option-price': 2.5 },
    { option: 'Béarnaise', 'option-price': 2.5 },
    { item: 'Rib eye', price: 34, group: 'Cooking; Sauce' },
    { category: 'Wines', item: 'Glass of red', price: 9, alcohol: 'yes' },
  ],
  explanation: [
    ['One row per item', 'Only the item and its price are required. An empty category takes the one above.'],
    ['Prices', 'In figures, with a point or a comma: 12.50. A cell that shows a date is not a price.'],
    [
      'Yes or no',
      'Vegetarian, vegan, gluten free, alcohol, active, default: yes or no. Empty means no, except for Active.',
    ],
    ['Tax (%)', 'Optional, such as 14.975. Left empty, DoorDash decides.'],
    ['Photo (link)', 'Public address of a JPG or PNG of at least 1400 by 800 pixels.'],
    ['Code', 'Optional. Your own number, different for each item.'],
    [
      'Options',
      'Below an item, one row per option. The first one names the group, and how many may and must be chosen.',
    ],
    ['Use a group again', 'Write only its name beside another item. Put a semicolon between several names.'],
    ['Opens group', 'For an option that leads to further choices: the name of the group that comes next.'],
    ['Example rows', 'Replace the example rows with your own. The columns may be in any order.'],
  ],
}

const spanish: Template = {
  sheet: 'Menú',
  help: 'Cómo llenarla',
  headings: {
    category: 'Categoría',
    item: 'Artículo',
    description: 'Descripción',
    price: 'Precio',
    'pickup-price': 'Precio para recoger',
    'tax-rate': 'Impuesto (%)',
    image: 'Foto (enlace)',
    vegetarian: 'Vegetariano',
    vegan: 'Vegano',
    'gluten-free': 'Sin gluten',
    alcohol: 'Alcohol',
    active: 'Activo',
    id: 'Código',
    group: 'Grupo de opciones',
    min: 'Mín',
    max: 'Máx',
    free: 'Gratis',
    option: 'Opción',
    'option-price': 'Precio de la opción',
    'option-default': 'Predeterminada',
    'opens-group': 'Abre el grupo',
  },
  rows: [
    {
      category: 'Entradas',
      item: 'Sopa de tortilla',
      description: 'Con aguacate y queso fresco',
      price: 9.5,
      'pickup-price': 8.5,
      vegetarian: 'sí',
    },
    { item: 'Ensalada verde', price: 7, vegetarian: 'sí', vegan: 'sí', 'gluten-free': 'sí' },
    { category: 'Platos fuertes', item: 'Arrachera', description: 'Con papas de la casa', price: 26 },
    { group: 'Término', min: 1, max: 1, option: 'Rojo', 'option-price': 0 },
    { option: 'Término medio', 'option-price': 0 },
    { option: 'Tres cuartos', 'option-price': 0, 'option-default': 'sí' },
    { group: 'Salsa', min: 0, max: 2, option: 'Pimienta', 'option-price': 2.5 },
    { option: 'Chimichurri', 'option-price': 2.5 },
    { item: 'Rib eye', price: 34, group: 'Término; Salsa' },
    { category: 'Vinos', item: 'Copa de tinto', price: 9, alcohol: 'sí' },
  ],
  explanation: [
    [
      'Una fila por artículo',
      'Solo el artículo y su precio son obligatorios. Una categoría vacía toma la de arriba.',
    ],
    ['Precios', 'Con números, con punto o coma: 12.50. Una celda que muestra una fecha no es un precio.'],
    [
      'Sí o no',
      'Vegetariano, vegano, sin gluten, alcohol, activo, predeterminada: sí o no. Vacío quiere decir no, menos en Activo.',
    ],
    ['Impuesto (%)', 'Opcional, por ejemplo 8.875. Si se deja vacío, lo decide DoorDash.'],
    ['Foto (enlace)', 'Dirección pública de una imagen JPG o PNG de al menos 1400 por 800 pixeles.'],
    ['Código', 'Opcional. Tu propio número, distinto para cada artículo.'],
    [
      'Opciones',
      'Debajo de un artículo, una fila por opción. La primera lleva el nombre del grupo, y cuántas se deben y se pueden elegir.',
    ],
    [
      'Volver a usar un grupo',
      'Escribe solo su nombre junto a otro artículo. Pon punto y coma entre varios nombres.',
    ],
    ['Abre el grupo', 'Para una opción que lleva a más opciones: el nombre del grupo que sigue.'],
    [
      'Filas de ejemplo',
      'Cambia las filas de ejemplo por las tuyas. Las columnas pueden ir en cualquier orden.',
    ],
  ],
}

export const templates: Record<Language, Template> = { en: english, fr: french, es: spanish }

/** The files by name. In the French CSV cells are separated as French Excel expects, and commas are decimal. */
export function templateFiles(): [name: string, content: Uint8Array][] {
  return Object.entries(templates).flatMap(([language, template]) => {
    const { separator, decimal } = csvFormats[language as Language]
    const { sheet, help, headings, rows, explanation } = template
    const cells = rows.map((row) => importFields.map((field) => row[field] ?? null))
    return [
      [
        `menu-${language}.xlsx`,
        writeXlsx([
          {
            name: sheet,
            isHeaded: true,
            widths: importFields.map((field) =>
              field === 'description'
                ? 32
                : ['category', 'item', 'group', 'option'].includes(field)
                  ? 22
                  : 13,
            ),
            rows: [importFields.map((field): WrittenCell => ({ bold: headings[field] })), ...cells],
          },
          {
            name: help,
            widths: [26, 110],
            rows: explanation.map(([what, how]): WrittenCell[] => [{ bold: what }, how]),
          },
        ]),
      ],
      [
        `menu-${language}.csv`,
        writeCsv([importFields.map((field) => headings[field]), ...cells], { delimiter: separator, decimal }),
      ],
    ] as [string, Uint8Array][]
  })
}
