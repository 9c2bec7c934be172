import { parseSync } from 'vite'

type Node = { type: string; [key: string]: unknown }

/** Attributes whose words a person reads or hears. */
const spoken = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'label', 'alt', 'hint'])
const letters = /\p{L}{2,}/u

/** The same in every language: names, units, addresses, and languages by their own names. */
const sameEverywhere =
  /^(?:[^\p{L}]*(?:https?:\/\/\S+|DoorDash|Uber Eats|Order Manager|EN|FR|ES|English|[Ff]rançais|[Ee]spañol|mm)[^\p{L}]*)+$/u

/**
 * Words in a component's JSX that no translator would ever see: text outside `<Trans>`, string literals shown as
 * children, literals in attributes that are read out.
 */
export function hardCoded(path: string, source: string): string[] {
  const found: string[] = []
  const note = (text: string) => {
    if (letters.test(text) && !sameEverywhere.test(text)) found.push(text)
  }

  /** Literals an expression may come to, shown as they are. */
  function shown(node: Node): void {
    switch (node.type) {
      case 'Literal':
        if (typeof node['value'] === 'string') note(node['value'])
        return
      case 'TemplateLiteral':
        for (const { value } of node['quasis'] as { value: { cooked: string } }[]) note(value.cooked)
        return
      case 'ConditionalExpression':
        shown(node['consequent'] as Node)
        shown(node['alternate'] as Node)
        return
      case 'LogicalExpression':
        shown(node['left'] as Node)
        shown(node['right'] as Node)
        return
      default:
        return
    }
  }

  function visit(node: unknown): void {
    if (Array.isArray(node)) {
      for (const each of node) visit(each)
      return
    }
    if (!isNode(node)) return
    if (node.type === 'JSXElement' && nameOf(node) === 'Trans') return
    if (node.type === 'JSXText') note(String(node['value']).trim())
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node['children'] as Node[]) {
        if (child.type === 'JSXExpressionContainer') shown(child['expression'] as Node)
      }
    }
    if (node.type === 'JSXAttribute') {
      const name = (node['name'] as Node)['name']
      const value = node['value'] as Node | null
      if (value !== null && spoken.has(String(name)))
        shown(value.type === 'JSXExpressionContainer' ? (value['expression'] as Node) : value)
    }
    for (const part of Object.values(node)) visit(part)
  }

  visit(parseSync(path, source).program)
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function nameOf(element: Node): unknown {
  return ((element['openingElement'] as Node)['name'] as Node)['name']
}
