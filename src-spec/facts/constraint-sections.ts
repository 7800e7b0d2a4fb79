import type { Outline } from '../outline'

/** Sections that state what holds: there every value of a contract key counts. */
const constraints =
  /constraint|snapshot|contract|\bstack\b|hydrat|technical context|tech context|technolog|assumption|convention|guardrail|rahmenbedingung|randbedingung|vorgabe|annahme|technischer kontext|technik|konvention|vertrag|技术栈|约束|限制|假设|技术上下文|契约|约定|快照/i

/** Sections that speak of what is not, not yet or no longer so. */
const elsewhere =
  /out of scope|non-?goals?|not doing|not in scope|rejected|alternative|considered|history|changelog|revision|\brisks?\b|question|\blater\b|future|backlog|außerhalb|nicht-?ziele|nicht im umfang|abgelehnt|risiken|fragen|später|范围外|非目标|不做|备选|历史|变更记录|风险|问题|以后/i

/** Sections of things to be done: `Database: migrate to MySQL` is a task there. */
const tasks = /\btasks?\b|work items?|\bto-?dos?\b|action items?|deliverables?|\bsteps\b|aufgaben|schritte|任务|待办|步骤/i

/** What a value in a section amounts to: a statement, perhaps a mention, perhaps a task, or nothing. */
export type Standing = 'states' | 'mentions' | 'tasks' | 'silent'

/** By section index. The title of the document says nothing. */
export function standings(outline: Outline): readonly Standing[] {
  const all: Standing[] = []
  const title = outline.sections[1]?.level === 1 ? 1 : -1
  for (const section of outline.sections) {
    const inherited = all[section.parent] ?? 'mentions'
    if (section.level === 0 || section.index === title) all.push('mentions')
    else if (constraints.test(section.title)) all.push('states')
    else if (elsewhere.test(section.title)) all.push('silent')
    else all.push(tasks.test(section.title) ? 'tasks' : inherited)
  }
  return all
}
