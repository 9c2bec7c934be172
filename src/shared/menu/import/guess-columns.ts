import { type ColumnMapping, type ImportField, importFields } from './fields.ts'
import { foldedText } from '../../text/folded-text.ts'
import { type Table, textOf } from './table.ts'

/** How restaurants head their columns, in English, French and Spanish, without accents and capitals. */
const headings: Record<ImportField, readonly string[]> = {
  category: [
    'category',
    'category name',
    'categorie',
    'nom de la categorie',
    'section',
    'rubrique',
    'famille',
    'menu section',
    'course',
    'service',
    'type de plat',
    'categoria',
    'nombre de la categoria',
    'seccion',
    'tipo de platillo',
    'rubro',
  ],
  item: [
    'item',
    'item name',
    'article',
    'nom de l article',
    'plat',
    'nom du plat',
    'nom',
    'name',
    'dish',
    'dish name',
    'produit',
    'product',
    'product name',
    'nom du produit',
    'libelle',
    'designation',
    'intitule',
    'articulo',
    'nombre del articulo',
    'platillo',
    'nombre del platillo',
    'plato',
    'nombre',
    'producto',
    'nombre del producto',
  ],
  description: [
    'description',
    'details',
    'detail',
    'descriptif',
    'composition',
    'ingredients',
    'descripcion',
    'detalles',
    'ingredientes',
  ],
  price: [
    'price',
    'item price',
    'prix',
    'prix de l article',
    'prix ttc',
    'prix unitaire',
    'prix de vente',
    'prix livraison',
    'prix de livraison',
    'delivery price',
    'base price',
    'tarif',
    'unit price',
    'precio',
    'precio del articulo',
    'precio unitario',
    'precio de venta',
    'precio de entrega',
    'precio a domicilio',
  ],
  'pickup-price': [
    'pickup price',
    'pick up price',
    'takeout price',
    'take out price',
    'takeaway price',
    'prix a emporter',
    'prix emporter',
    'prix de cueillette',
    'prix cueillette',
    'prix au comptoir',
    'a emporter',
    'pickup',
    'precio para recoger',
    'precio para llevar',
    'para llevar',
    'para recoger',
  ],
  'tax-rate': [
    'tax',
    'tax rate',
    'taxe',
    'taxes',
    'taux',
    'taux de taxe',
    'taux de taxes',
    'tva',
    'taux de tva',
    'vat',
    'sales tax',
    'impuesto',
    'impuestos',
    'tasa de impuesto',
    'iva',
  ],
  image: [
    'image',
    'image url',
    'photo',
    'photo url',
    'picture',
    'lien image',
    'lien de l image',
    'lien photo',
    'lien de la photo',
    'url de l image',
    'imagen',
    'foto',
    'enlace de la foto',
    'enlace foto',
    'enlace de la imagen',
    'url de la imagen',
  ],
  vegetarian: ['vegetarian', 'vegetarien', 'vegetarienne', 'veggie', 'vege', 'vegetariano', 'vegetariana'],
  vegan: ['vegan', 'vegetalien', 'vegetalienne', 'vegane', 'vegano', 'vegana'],
  'gluten-free': ['gluten free', 'sans gluten', 'gf', 'sin gluten'],
  alcohol: [
    'alcohol',
    'alcool',
    'contains alcohol',
    'contient de l alcool',
    'is alcohol',
    'alcoholic',
    'contiene alcohol',
  ],
  active: [
    'active',
    'actif',
    'available',
    'disponible',
    'enabled',
    'en vente',
    'on sale',
    'visible',
    'activo',
    'activa',
    'en venta',
  ],
  id: [
    'id',
    'sku',
    'code',
    'ref',
    'reference',
    'item id',
    'code article',
    'identifiant',
    'plu',
    'code produit',
    'product code',
    'numero',
    'codigo',
    'clave',
    'referencia',
    'identificador',
    'codigo del articulo',
  ],
  group: [
    'modifier group',
    'modifier group name',
    'group',
    'groupe',
    'option group',
    'groupe d options',
    'groupe d option',
    'groupe de modificateurs',
    'modificateur',
    'modificateurs',
    'modifier',
    'modifiers',
    'nom du groupe',
    'group name',
    'choix',
    'grupo de opciones',
    'grupo de modificadores',
    'grupo',
    'nombre del grupo',
    'modificadores',
    'modificador',
  ],
  min: [
    'min',
    'minimum',
    'min options',
    'choix minimum',
    'minimum de choix',
    'min choix',
    'at least',
    'minimo',
    'minimo a elegir',
  ],
  max: [
    'max',
    'maximum',
    'max options',
    'choix maximum',
    'maximum de choix',
    'max choix',
    'at most',
    'maximo',
    'maximo a elegir',
  ],
  free: [
    'free',
    'free options',
    'included',
    'gratuits',
    'options gratuites',
    'compris',
    'inclus',
    'gratuit',
    'gratis',
    'opciones gratis',
    'incluidos',
  ],
  option: [
    'option',
    'options',
    'option name',
    'nom de l option',
    'choice',
    'modifier option',
    'modifier name',
    'extra',
    'opcion',
    'opciones',
    'nombre de la opcion',
  ],
  'option-price': [
    'option price',
    'prix de l option',
    'prix option',
    'supplement',
    'supplements',
    'surcharge',
    'extra price',
    'price of option',
    'modifier price',
    'prix du supplement',
    'choice price',
    'extra cost',
    'precio de la opcion',
    'cargo extra',
    'costo extra',
    'suplemento',
  ],
  'option-default': [
    'default',
    'par defaut',
    'defaut',
    'preselected',
    'preselectionne',
    'option par defaut',
    'predeterminada',
    'predeterminado',
    'por defecto',
    'preseleccionada',
  ],
  'opens-group': [
    'opens group',
    'ouvre le groupe',
    'ouvre un groupe',
    'sous groupe',
    'subgroup',
    'nested group',
    'then choose',
    'puis choisir',
    'groupe suivant',
    'abre el grupo',
    'abre un grupo',
    'subgrupo',
    'grupo siguiente',
    'luego elige',
  ],
}

/** Headings that mean this only where no other column does: what a dish costs is seldom what it costs the guest. */
const weakHeadings = new Map<string, ImportField>([
  ['cost', 'price'],
  ['montant', 'price'],
  ['amount', 'price'],
])

const known = new Map(
  importFields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)),
)
/** Longest first: `prix a emporter` before `prix`. */
const byLength = [...known].toSorted(([a], [b]) => b.length - a.length)

/**
 * Which column holds what, as far as its heading tells. Exact headings win over those that only contain one; `without`
 * are columns that are not looked at.
 */
export function guessColumns(header: readonly string[], without: readonly number[] = []): ColumnMapping {
  const mapping: ColumnMapping = {}
  const folded = header.map((heading, column) => (without.includes(column) ? '' : foldedText(heading)))
  const taken = new Set<number>()
  for (const guess of [known.get.bind(known), containedIn, weakHeadings.get.bind(weakHeadings)])
    for (const [column, heading] of folded.entries()) {
      if (heading === '' || taken.has(column)) continue
      const field = guess(heading)
      if (field === undefined || mapping[field] !== undefined) continue
      mapping[field] = column
      taken.add(column)
    }
  return mapping
}

function containedIn(heading: string): ImportField | undefined {
  // A sentence is no heading, though it may hold the word "price".
  if (heading.length > 60) return undefined
  const spaced = ` ${heading} `
  return byLength.find(([words]) => spaced.includes(` ${words} `))?.[1]
}

/** Titles and logos may stand above the headings, no further down than this. */
const rowsAboveHeader = 20

/** The row with the headings: the one most of whose cells are known; the first that is not empty when none is. */
export function headerRowOf({ rows, hidden }: Table): number {
  let best = { row: -1, known: 0 }
  for (const [row, cells] of rows.slice(0, rowsAboveHeader).entries()) {
    if (hidden?.rows.has(row)) continue
    const mapping = guessColumns(
      cells.map((cell, column) => (typeof cell === 'string' && !hidden?.columns.has(column) ? cell : '')),
    )
    const count = Object.keys(mapping).length
    // One known word alone may be a dish ("Extra") or a title ("Menu options").
    if (count > best.known && count > 1) best = { row, known: count }
  }
  if (best.row >= 0) return best.row
  return Math.max(
    0,
    rows.findIndex((cells, row) => !hidden?.rows.has(row) && cells.some((cell) => textOf(cell) !== '')),
  )
}
