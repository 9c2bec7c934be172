import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { leastOpenMinutes } from '#shared/menu/hours.ts'
import {
  deepestOptions,
  largestMenuBytes,
  longestDescription,
  longestId,
  longestName,
} from '#shared/menu/menu.ts'
import type { MenuProblem, MenuProblemCode } from '#shared/menu/problem.ts'

/** What is wrong with a menu, and how to mend it. */
export type ProblemWords = { what: MessageDescriptor; fix: MessageDescriptor }

const megabytes = largestMenuBytes / 1024 / 1024

/** Words that need no number. */
const words: Record<MenuProblemCode, ProblemWords> = {
  'menu-empty': {
    what: msg`The menu is empty`,
    fix: msg`Add at least one category with an item in it. DoorDash does not accept an empty menu.`,
  },
  'menu-name-missing': { what: msg`The menu has no name`, fix: msg`Give the menu a name.` },
  'category-empty': {
    what: msg`The category has no items`,
    fix: msg`Add an item to it, or delete the category.`,
  },
  'category-name-missing': {
    what: msg`The category has no name`,
    fix: msg`Give it the name customers will read, such as Starters.`,
  },
  'item-name-missing': {
    what: msg`The item has no name`,
    fix: msg`Give it a name, or delete the item.`,
  },
  'item-price-missing': {
    what: msg`The item has no price`,
    fix: msg`Fill in its price. An item that costs nothing needs a zero.`,
  },
  'group-name-missing': {
    what: msg`The group of options has no name`,
    fix: msg`Give it the name customers will read, such as Choice of side.`,
  },
  'group-empty': {
    what: msg`The group has no options`,
    fix: msg`Add an option to it, or take the group off the item.`,
  },
  'group-unknown': {
    what: msg`This names an option group that does not exist`,
    fix: msg`Take it off here, or choose another group.`,
  },
  'group-cyclic': {
    what: msg`The group leads back to itself`,
    fix: msg`One of its options opens this group again. Take it off that option.`,
  },
  'group-too-deep': {
    what: msg`Options inside options go too deep`,
    fix: msg`DoorDash takes ${deepestOptions} levels of options. Take the innermost group off.`,
  },
  'group-unused': {
    what: msg`No item uses this group`,
    fix: msg`Add it to an item, or delete it. It is not sent as it is.`,
  },
  'group-min-above-max': {
    what: msg`The minimum to choose is above the maximum`,
    fix: msg`Lower the minimum, or raise the maximum.`,
  },
  'group-min-unreachable': {
    what: msg`More options must be chosen than there are`,
    fix: msg`Lower the minimum, or add or switch on more options. Until then nobody could order the item.`,
  },
  'group-max-zero': {
    what: msg`No option of this group may be chosen`,
    fix: msg`Raise the maximum to at least 1.`,
  },
  'group-count-wrong': {
    what: msg`A number of options is not a whole number, or below zero`,
    fix: msg`Use whole numbers from zero up for the minimum, the maximum and the free options.`,
  },
  'group-free-above-max': {
    what: msg`More options are free than may be chosen`,
    fix: msg`Lower the number of free options, or raise the maximum.`,
  },
  'group-too-many-defaults': {
    what: msg`More options are preselected than may be chosen`,
    fix: msg`Take the preselection off some, or raise the maximum.`,
  },
  'option-name-missing': {
    what: msg`The option has no name`,
    fix: msg`Give it a name, or delete the option.`,
  },
  'option-price-missing': {
    what: msg`The option has no price`,
    fix: msg`Fill in what it adds to the price. An option that costs nothing needs a zero.`,
  },
  'name-too-long': {
    what: msg`The name is too long`,
    fix: msg`DoorDash takes names of up to ${longestName} characters. Shorten it.`,
  },
  'description-too-long': {
    what: msg`The description is too long`,
    fix: msg`DoorDash takes descriptions of up to ${longestDescription} characters. Shorten it.`,
  },
  'id-missing': {
    what: msg`The identifier is missing`,
    fix: msg`Duplicate the entry and delete this one: the copy gets an identifier of its own.`,
  },
  'id-too-long': {
    what: msg`The identifier is too long`,
    fix: msg`DoorDash takes identifiers of up to ${longestId} characters. Shorten it where it comes from, or duplicate the entry and delete this one.`,
  },
  'id-duplicate': {
    what: msg`Two entries have the same identifier`,
    fix: msg`Delete one of them. If both are needed, duplicate one: the copy gets an identifier of its own.`,
  },
  'price-negative': { what: msg`The price is below zero`, fix: msg`Use zero or more.` },
  'price-not-whole': {
    what: msg`The price has fractions of a cent`,
    fix: msg`Round it to whole cents.`,
  },
  'price-zero': {
    what: msg`The item costs nothing`,
    fix: msg`Fill in its price, or leave it if customers really get it free.`,
  },
  'price-very-high': {
    what: msg`The price is unusually high`,
    fix: msg`Check the decimal point. If the price is right, leave it.`,
  },
  'tax-rate-unreadable': {
    what: msg`The tax rate cannot be read`,
    fix: msg`Write it as per cent from 0 to 100, such as 14.975, or leave it empty: DoorDash then knows it.`,
  },
  'image-not-a-link': {
    what: msg`The photo is not a web address`,
    fix: msg`Use an address that begins with https:// and that anybody can open.`,
  },
  'image-has-query': {
    what: msg`The photo's address has a question mark in it`,
    fix: msg`DoorDash does not fetch such addresses. Use one that ends with the file's name.`,
  },
  'image-type': {
    what: msg`DoorDash does not accept this kind of photo`,
    fix: msg`Use a JPG or PNG file of at least 1400 × 800 pixels and at most 2 MB.`,
  },
  'nothing-active': {
    what: msg`Everything on the menu is switched off`,
    fix: msg`Switch at least one category and one of its items on.`,
  },
  'hours-missing': {
    what: msg`The menu has no opening hours`,
    fix: msg`Add the hours in which customers may order from it.`,
  },
  'hours-week-too-short': {
    what: msg`The menu is open less than ${leastOpenMinutes} minutes a week`,
    fix: msg`Add hours: DoorDash asks for at least ${leastOpenMinutes} minutes a week.`,
  },
  'hours-unreadable': {
    what: msg`An opening or closing time cannot be read`,
    fix: msg`Choose the time again.`,
  },
  'hours-too-short': {
    what: msg`A period is shorter than ${leastOpenMinutes} minutes`,
    fix: msg`Make it longer, or delete it. DoorDash would refuse all hours of the menu.`,
  },
  'hours-start-is-end': {
    what: msg`A period ends at the time it begins`,
    fix: msg`Choose another end. For a whole day use 00:00 to 23:59; to close, delete the period.`,
  },
  'hours-overlap': {
    what: msg`Two periods overlap`,
    fix: msg`Shorten one, or merge the two. Hours past midnight run into the next day.`,
  },
  'special-date-unreadable': {
    what: msg`The date of a special day cannot be read`,
    fix: msg`Choose the date again.`,
  },
  'special-date-twice': {
    what: msg`The same date is there twice among the special days`,
    fix: msg`Delete one of the two.`,
  },
  'special-hours-missing': {
    what: msg`A special day is open but has no hours`,
    fix: msg`Add its hours, or mark the day as closed.`,
  },
  'special-hours-wrong': {
    what: msg`The hours of a special day are wrong`,
    fix: msg`Periods must be at least ${leastOpenMinutes} minutes long and must not overlap.`,
  },
  'menu-too-large': {
    what: msg`The menu is too large for DoorDash`,
    fix: msg`It takes ${megabytes} MB in one piece. Split the menu in two, or shorten descriptions.`,
  },
}

/** What is wrong, and how to mend it, whatever place it has in the menu. */
export function menuProblemWords({ code }: Pick<MenuProblem, 'code'>): ProblemWords {
  return words[code]
}
