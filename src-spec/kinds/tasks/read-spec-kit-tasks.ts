import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, ListItem, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { PlannedTask, TaskList } from './model'

/** `T012`, `**T012a**`, `T031-MIN`, `T012.1`, also after a word such as `SKIP:`; the tags that follow; the text. */
const withId =
  /^(?:[A-Z]{2,12}:\s*)?[*_~`]{0,4}(T\d{1,6}(?:[a-z]|[.-][A-Za-z0-9]{1,8}){0,3})[*_~`:.]{0,4}(?=\s|\[|$)\s*((?:\[[^\]\n]{1,60}\]\s*){0,6})([\s\S]*)$/
const tagsAlone = /^((?:\[[^\]\n]{1,60}\]\s*){0,6})([\s\S]*)$/
const storyTag = /\bUS[-_ ]?(\d{1,3})\b/gi

/** Tasks are the boxes with an id, or all boxes where none has one. */
export function readSpecKitTasks(path: string, outline: DocumentTree): TaskList {
  const boxes = findInSections(outline, boxesOf, path)
  const numbered = boxes.filter(({ id }) => id !== '')
  const tasks = numbered.length > 0 ? numbered : boxes
  const done = tasks.filter(({ state }) => state === 'done').length
  return { tasks, progress: { done, open: tasks.length - done } }
}

const boxesOf: SectionReader<PlannedTask, [path: string]> = {
  read: (outline, path) =>
    outline.items.flatMap((item) => (item.checkbox === 'none' || item.isPrompt || item.isQuoted ? [] : [readTask(outline, item, path)])),
  toDocument: (task, at) => ({ ...task, place: shiftPlace(task.place, at) }),
}

function readTask(outline: SectionTree, { text, checkbox }: ListItem, path: string): PlannedTask {
  const raw = outline.text.slice(text.from, text.to)
  const [, id = '', tags = '', rest = ''] = withId.exec(raw) ?? ['', '', ...(tagsAlone.exec(raw)?.slice(1) ?? [])]
  return {
    id,
    title: plainInline(rest),
    state: checkbox === 'done' ? 'done' : 'open',
    isOptional: false,
    stories: [...new Set(Array.from(tags.matchAll(storyTag), ([, number = '']) => String(Number(number))))],
    requirements: [],
    isForAll: false,
    hasUnclearTrace: false,
    place: place(path, outline, text),
  }
}
