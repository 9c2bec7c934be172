import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { mostRows } from '#shared/menu/import/table.ts'
import { type FileProblemCode, largestFile } from '../reading/file-problem.ts'

export type FileProblemWords = { what: MessageDescriptor; fix: MessageDescriptor }

const megabytes = largestFile / 1024 / 1024
const rows = mostRows

/** Why a file cannot be read, and what to choose instead. */
export const fileProblemWords: Record<FileProblemCode, FileProblemWords> = {
  'too-large': {
    what: msg`This file is too large`,
    fix: msg`A menu of thousands of items is far below ${megabytes} MB. Take pictures out of the workbook and put links to them instead.`,
  },
  empty: {
    what: msg`This file is empty`,
    fix: msg`Open it to see whether it is the right one, save it again, then choose it.`,
  },
  program: {
    what: msg`This is a program, not a spreadsheet`,
    fix: msg`It was given another name, so do not open it. Delete it and ask whoever sent it to you for the real file.`,
  },
  pdf: {
    what: msg`This is a PDF`,
    fix: msg`Its cells cannot be read. Choose the spreadsheet it was made from, or copy its text into our template.`,
  },
  picture: {
    what: msg`This is a picture`,
    fix: msg`Choose the spreadsheet itself, or copy the menu into our template.`,
  },
  'old-excel': {
    what: msg`This workbook is in the old Excel form (.xls)`,
    fix: msg`Open it in Excel, choose Save as, then Excel workbook (.xlsx).`,
  },
  'open-document': {
    what: msg`This is a LibreOffice spreadsheet (.ods)`,
    fix: msg`Open it in LibreOffice, choose Save as, then Excel (.xlsx).`,
  },
  'binary-excel': {
    what: msg`This is a binary workbook (.xlsb)`,
    fix: msg`Open it in Excel, choose Save as, then Excel workbook (.xlsx).`,
  },
  'apple-numbers': {
    what: msg`This is a Numbers spreadsheet`,
    fix: msg`Open it in Numbers, choose File, Export to, then Excel.`,
  },
  'word-document': {
    what: msg`This is a text document or a presentation, not a spreadsheet`,
    fix: msg`Copy the menu into our template, one item per row.`,
  },
  'web-page': {
    what: msg`This is a web page saved under the name of a spreadsheet`,
    fix: msg`Open it in Excel, choose Save as, then Excel workbook (.xlsx).`,
  },
  archive: {
    what: msg`This is a compressed folder`,
    fix: msg`Unpack it first, then choose the spreadsheet inside.`,
  },
  password: {
    what: msg`This workbook is protected with a password`,
    fix: msg`Open it in Excel, remove the password under File, Info, Protect workbook, and save it.`,
  },
  bomb: {
    what: msg`This file would grow beyond all measure when opened`,
    fix: msg`Reading was stopped and nothing happened to your device. Delete the file and ask for the real one.`,
  },
  unsafe: {
    what: msg`This workbook holds instructions no spreadsheet needs`,
    fix: msg`Reading was stopped. If you trust it, open it in Excel and save it as a new workbook.`,
  },
  broken: {
    what: msg`This file is damaged or not what its name says`,
    fix: msg`Open it in Excel to see whether it is whole, save it as Excel workbook (.xlsx), then choose that.`,
  },
  'not-text': {
    what: msg`This is not a CSV file`,
    fix: msg`It holds signs that no text has. Save the spreadsheet as CSV UTF-8 or as .xlsx.`,
  },
  'open-quote': {
    what: msg`A quotation mark in this file never ends`,
    fix: msg`Everything after it would be one cell. Add the closing mark, or save the file as .xlsx.`,
  },
  'too-many-rows': {
    what: msg`This sheet has too many rows`,
    fix: msg`Up to ${rows} rows are read. Keep the menu in a sheet of its own.`,
  },
  'too-much': {
    what: msg`This file holds far more than a menu`,
    fix: msg`Copy the rows of the menu into a new sheet, save that alone, then choose it.`,
  },
  'no-sheet': {
    what: msg`This workbook has no sheet with cells`,
    fix: msg`Charts alone cannot be read. Put the menu in an ordinary sheet.`,
  },
  'unknown-kind': {
    what: msg`This kind of file cannot be read`,
    fix: msg`Choose an Excel workbook (.xlsx) or a CSV file.`,
  },
  'too-slow': {
    what: msg`Reading this file took too long and was stopped`,
    fix: msg`Save the sheet with the menu as CSV and choose that.`,
  },
  unreadable: {
    what: msg`The file could not be opened`,
    fix: msg`Close it in other programs, check that its drive is still connected, then choose it again.`,
  },
}
