import { titlePattern } from '../../vocabulary/language-words'
import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { Constitution } from './model'
import { readConstitution } from './read-constitution'

const ofConstitution = /\bconstitution(?:$|\s{0,4}[:–—(-]|\s(?:of|for|v?\d))|\bverfassung\b|\bgrundgesetz\b|宪章|宪法|憲章/i
const lawTitle = /\bprinciples?\b|\barticles?\b|\bgovernance\b|grundsätze|prinzipien|\bartikel\b|原则|原則/i
/** Keys of a feature's own table: "Constitution editor" is the title of a feature. */
const featureKey = /^(?:spec id|target date|epic)/i

/** Sentences of the shipped template, verbatim. */
const shipped: ReadonlySet<string> = new Set([
  'An exception MUST be recorded in DECISION_LOG.md with an owner and an end date.',
  'The version MUST grow by MAJOR when a principle goes, by MINOR when one comes, by PATCH when only words change.',
])

/** Project law: principles with MUST and SHALL, a version, amendments. */
export const constitution: KindDefinition<'constitution', { readonly constitution: Constitution }> = {
  ...identity,
  fits: ({ title, titles, metadata }) =>
    ofConstitution.test(title) && titles.some((one) => lawTitle.test(one)) && !Object.keys(metadata).some((key) => featureKey.test(key)),
  required: [
    // Numbered sections may be the principles, without a heading "Principles".
    { name: 'Principles', title: titlePattern('principles'), optional: true },
    { name: 'Governance', title: titlePattern('governance'), optional: true },
  ],
  isBoilerplate: (text) => shipped.has(text),
  prefilledTitles: /^(?:sync impact|how to)\b/i,
  read: ({ path, outline }) => ({ constitution: readConstitution(path, outline) }),
}
