/**
 * The rooms of the engine, highest floor first: a room imports itself and the rooms after it, and nothing before it.
 * The walls in biome.json and `npm run structure` are both made from this list.
 */
export const floors = /** @type {const} */ ([
  ['session', 'the engine as one object: open texts, judgements, drafts and edits'],
  ['prompting', 'the prompt for a document, and a reply to it: checked, compared by section, judged before it is taken'],
  ['drafting', 'the decision that a change asks for'],
  ['engine', 'reads documents, runs checks, answers with a judgement'],
  ['hydrating', "SPEC's contract, written into ACTIVE_SPEC"],
  ['checks', 'one file a check'],
  ['waivers', 'agreed exceptions: read, applied, written'],
  ['configuration', 'spec-cockpit.json'],
  ['readiness', 'gates, stage, percent, next action'],
  ['changes', 'SPEC against its baseline'],
  ['stack', 'what the files of the code base declare, held against the contract'],
  ['facts', 'statements that can be compared, and their conflicts'],
  ['conventions', 'where documents live and what they are called'],
  ['kinds', 'one folder a document kind'],
  ['reading', 'what a section of any kind holds'],
  ['vocabulary', 'words as data, and what they mean'],
  ['markdown', 'the parser, and documents as sections'],
  ['memo', 'the only place that keeps results'],
  ['model', 'nouns that no kind owns'],
  ['text', 'ranges, edits, lines, dates, what patterns find in common texts'],
])

/** @type {readonly string[]} */
export const rooms = floors.map(([room]) => room)
