import { folderOf } from '../text/folder-of'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

/** A contract whose criteria have no numbers is left alone, and so is a number below the highest one. */
export const useKnownOutcomeCriterion = defineWorkspaceCheck({
  id: 'use-known-outcome-criterion',
  scope: 'workspace',
  severity: 'warning',
  what: 'A behaviour of a design relates to a criterion that the outcome contract beside it does not have.',
  why: 'The criterion that was meant has no scenario, and nobody tests it.',
  remedy: 'Correct the number, or add the criterion to the outcome contract.',
  examples: [
    { documents: design('criterion #2'), settings: contract('1. A berth is free.\n2. A guest is told.'), finds: [] },
    { documents: design('criterion #7'), settings: contract('- A berth is free.\n- A guest is told.'), finds: [] },
    { documents: design('criterion #7'), settings: contract('| # | Criterion |\n|---|---|\n| 1 | Free |\n| 7 | Told |'), finds: [] },
    { documents: design('ticket #7'), settings: contract('1. A berth is free.\n2. A guest is told.'), finds: [] },
    { documents: design('criterion #7'), settings: {}, finds: [] },
    { documents: design('criterion #7'), settings: contract('1. A berth is free.\n2. A guest is told.'), finds: ['#7'] },
    {
      documents: design('criteria 1 and 3'),
      settings: contract('| # | Criterion |\n|---|---|\n| AC-1 | Free |\n| AC-2 | Told |'),
      finds: ['3'],
    },
  ],
  isRelevant: ({ kind, isTemplate }) => kind === 'technical-design' && !isTemplate,
  *find({ documents, missionFiles }) {
    const contracts = missionFiles.filter((file) => contractName.test(file.path))
    if (contracts.length === 0) return
    for (const document of documents) {
      const { path, outline, text } = document
      const folder = folderOf(path)
      const known = numbersIn(contracts.find((one) => folderOf(one.path) === folder)?.text ?? '')
      const highest = Math.max(0, ...known)
      if (!known.includes(1) || known.length < 2) continue
      for (const line of text.matchAll(relation)) {
        const from = line.index + (line[1] ?? '').length
        for (const found of (line[2] ?? '').matchAll(/#?(\d{1,3})\b/g)) {
          if (Number(found[1]) <= highest) continue
          const range = { from: from + found.index, to: from + found.index + found[0].length }
          const message = `The outcome contract has no criterion ${found[1]}: its last one is ${highest}. Correct the number, or add the criterion.`
          yield { message, place: place(path, outline, range), key: `${found[1]}` }
        }
      }
    }
  },
})

const contractName = /(?:^|\/)[^/]*outcome[-_ ]?contract[^/]*\.md$/i
/** "**Relates to:** Outcome Contract acceptance criterion #3": the words, then the numbers. */
const relation =
  /^([ \t*_>-]{0,8}relates to\b[^\n#\d]{0,80}\bcriteri(?:on|a)\b[^\n\d#]{0,10})(#?\d{1,3}(?:(?:,| and| &|, and| \/)? ?#?\d{1,3})*)/gim
/** A number at the start of a row or an item, perhaps with an abbreviation in front. */
const numbered =
  /^[ \t]*(?:\|[ \t]*|[-*][ \t]+(?:\[[ xX]\][ \t]+)?|#{2,6}[ \t]+)?[*_`]{0,3}(?:[A-Z]{1,3}[- ]?|criterion )?#?(\d{1,3})(?=[\s.):|*_`—–-])/gim

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(numbered)].map((match) => Number(match[1]))
}

function contract(criteria: string): Readonly<Record<string, string>> {
  return { 'work/missions/berths/OUTCOME-CONTRACT.md': `# Outcome Contract\n\nGuests find a berth.\n\n${criteria}\n` }
}

function design(criterion: string): Readonly<Record<string, string>> {
  const text = `# Technical design\n\n## Context\nWe sell boats.\n\n## Behaviour\n\n**Relates to:** Outcome Contract acceptance ${criterion}\n\nA berth is free again.\n`
  return { 'work/missions/berths/TECHNICAL-DESIGN.md': text }
}
