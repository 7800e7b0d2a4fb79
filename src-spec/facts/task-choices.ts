import { plainInline } from '../markdown/parser/inline'
import { readSection } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { type FoundMention, findMentions, mayMention } from '../vocabulary/find-mentions'
import { unnamedTechnologies } from '../vocabulary/statement-words'
import {
  installingVerbs,
  intoSuffixes,
  intoWords,
  keepingVerbs,
  otherTasks,
  partsOfData,
  takingWords,
  testingVerbs,
  testsAfter,
  testsBefore,
} from '../vocabulary/task-words'
import { type Token, tokensOf } from '../vocabulary/tokens'
import type { Statement } from './statements'
import { surroundingsOf } from './surroundings'
import { withoutId } from './without-id'

/** Longer tasks are descriptions. */
const longest = 160

/** Choices that a task makes by the way: "Store the entries in MongoDB", "Write Jest tests". Only of stores and test runners. */
export function taskChoices(path: string, outline: SectionTree, statements: readonly Statement[]): readonly Fact[] {
  const tasks = statements.filter(({ stance, box }) => stance === 'tasks' || box).map(({ text, range }) => ({ text, from: range.from }))
  return [...tasks, ...taskCells(outline)].flatMap(({ text: written, from }) => {
    if (written.length > longest || !mayMention(written) || written.normalize('NFC') !== written) return []
    const text = withoutId(written)
    const found = choiceIn(text, 'database') ?? choiceIn(text, 'testing')
    if (!found || otherTasks.test(text)) return []
    const range = { from: from + found.from, to: from + found.to }
    const value = text.slice(found.from, found.to)
    return [
      {
        subject: found.subject,
        comparison: '=',
        value,
        unit: null,
        modality: 'states',
        origin: 'task',
        place: place(path, outline, range),
      },
    ]
  })
}

function choiceIn(text: string, subject: 'database' | 'testing'): { subject: string; from: number; to: number } | null {
  const tokens = tokensOf(text)
  const [only, ...more] = findMentions(tokens, subject)
  if (!only || more.length > 0 || !unnamedTechnologies[subject]?.has(only.name)) return null
  const at = spanOf(tokens, only)
  const [before, after] = [text.slice(0, at.from), text.slice(at.to)]
  const states = subject === 'database' ? isKept(before, after) : isTested(before, after)
  return states ? { subject, ...at } : null
}

function isKept(before: string, after: string): boolean {
  if (takingWords.test(before + after) || partsOfData.test(before) || partsOfData.test(after) || !keepingVerbs.test(before + after))
    return false
  // The store ends the sentence, or a verb does that comes after it.
  const isLast = /^\W{0,4}$/u.test(after) || keepingVerbs.test(after)
  return isLast && (intoWords.test(before) || intoSuffixes.test(after))
}

/** More words before the name are a task of another kind. */
const mostBefore = 20

function isTested(before: string, after: string): boolean {
  if (installingVerbs.test(before + after) && /^\W{0,4}$/u.test(after) && before.length <= mostBefore) return true
  return testingVerbs.test(before + after) && (testsAfter.test(after) || testsBefore.test(before))
}

function spanOf(tokens: readonly Token[], { from, end }: FoundMention): { readonly from: number; readonly to: number } {
  return { from: tokens[from]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 }
}

const taskHeader =
  /^(?:tasks?|descriptions?|what|work|item|aufgaben?|beschreibung|tâches?|tareas?|tarefas?|任务|任務|描述|タスク|内容|작업|할 일)$/i

/** The cells of a table of tasks that say what is to be done. */
function taskCells(outline: SectionTree): readonly { readonly text: string; readonly from: number }[] {
  const { stances } = readSection(outline, surroundingsOf)
  return outline.tables.flatMap((table) => {
    if (table.isPrompt || stances[table.section] !== 'tasks') return []
    const column = table.header.findIndex((cell) =>
      taskHeader.test(plainInline(outline.text.slice(cell.from, Math.min(cell.to, cell.from + 40)))),
    )
    return table.rows.flatMap(({ cells }) => {
      const cell = cells[column]
      return cell ? [{ text: outline.text.slice(cell.from, Math.min(cell.to, cell.from + longest + 1)), from: cell.from }] : []
    })
  })
}
