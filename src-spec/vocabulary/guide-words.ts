import { neutralWords, subjectWords } from './statement-words'

/** The word that makes a sentence of a guide for agents a rule: in capitals anywhere, or an order at its beginning. */
export const guideRule: RegExp =
  /\b(?:MUST|SHALL|NEVER|REQUIRED|PROHIBITED|FORBIDDEN|DO NOT|DON['’]T)\b|^[^\p{L}\p{N}]{0,6}(?:Never|Do not|Don['’]t) use\b/u

/** With one of these words behind it, a rule may hold in some cases only. */
export const guideException: RegExp =
  /\b(?:except|exceptions?|exempt|unless|only|but|however|apart from|other than|applies|for now|temporar|until|legacy|old|here|this (?:section|folder|package|file|rule))/iu

/** Elements that hold samples of good and bad work. */
export const sampleElement: RegExp =
  /<((?:[a-z]+[-_])?(?:examples?|samples?|bad|wrong|incorrect|good|correct|anti[-_]?patterns?)(?:[-_][a-z]+)?)(?:\s[^<>]{0,200})?>[\s\S]*?(?:<\/\1>|$)/giu

/** Words of titles and of lines before a list that do not limit the rules below them to a part. */
const general: ReadonlySet<string> = new Set(
  [
    'a all always an and are be before by do don dos donts every follow following for general global hard here important in is must mandatory',
    'never nevers not of on our overall required requirement requirements rule rules shall should strict strictly t that the these this to use we with you',
    'agent agents architecture assistant backend best build choice choices code codebase coding constraint constraints contributing convention',
    'conventions core critical design developer development engineering essential foundational golden guardrail guardrails guidance guide guideline',
    'guidelines implementation instruction instructions invariant invariants key library libraries main necessary non negotiable negotiables note notes',
    'overview policies policy practice practices principle principles prohibited project quality quick repo repository software stack standard',
    'standards style system tech technical technologies technology tool tooling tools working forbidden',
  ].flatMap((line) => line.split(' ')),
)

const ofNumbers: ReadonlySet<string> = new Set(
  'availability budget budgets coverage gate gates goal goals latency limit limits metric metrics performance reliability target targets test tests testing'.split(
    ' ',
  ),
)

/** Whether a title, or a line before a list, leaves the rules below it about the whole. `subject`: of a choice; null for a number. */
export function isAboutWhole(text: string, subject: string | null): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  const own = subject === null ? [ofNumbers] : [subjectWords(subject), neutralWords(subject)]
  return words.every((word) => /^\d+$/.test(word) || general.has(word) || own.some((all) => all.has(word)))
}

/** Roles whose choice a guide may state. A runtime is one by its version alone: "use Docker" may be about the work itself. */
export const guideRoles: ReadonlySet<string> = new Set(
  'database auth api-style runtime error-format logging testing tls queue cache frontend orm package-manager language search'.split(' '),
)
