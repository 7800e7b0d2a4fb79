import type { Place } from '#spec'
import type { Named, RandomCommand, World } from './command-world'

const nothing: readonly Named[] = []

/** The lines of a place in the present text. */
function linesOf(world: World, { path, range }: Place): Named {
  const text = world.text(path)
  const end = text.indexOf('\n', range.to)
  return { path, range: { from: text.lastIndexOf('\n', range.from - 1) + 1, to: end < 0 ? text.length : end } }
}

/** All versions of a stretch that git could not merge: the choice of one names the others. */
function mergeAt(world: World, { path, range: { from } }: Place): Named {
  const text = world.text(path)
  const end = text.indexOf('>>>>>>>', from)
  return { path, range: { from, to: end < 0 ? text.length : end } }
}

function wholeOf(world: World, path: string): Named {
  return { path, range: { from: 0, to: world.text(path).length } }
}

const findingAt = (world: World, at: number) => world.pick(world.judgement.findings, at)
const itemAt = (world: World, at: number) => world.pick(world.judgement.items, at)

/** Commands that show a place: the next key must not replace what they show. */
const jumps: readonly RandomCommand[] = [
  { name: 'next finding', run: async ({ cockpit }) => cockpit.actions.nextFinding().then(() => nothing) },
  { name: 'previous finding', run: async ({ cockpit }) => cockpit.actions.previousFinding().then(() => nothing) },
  {
    name: 'jump to a decision',
    run: async (world, at) => {
      const decision = world.pick(world.judgement.decisions, at)
      if (decision !== undefined) await world.cockpit.actions.showPlace(decision.place)
      return nothing
    },
  },
  {
    name: 'jump to a heading',
    run: async (world, at) => {
      const section = world.pick(
        world.judgement.documents.flatMap(({ sections }) => sections),
        at,
      )
      if (section !== undefined) await world.cockpit.actions.showHeading(section)
      return nothing
    },
  },
]

const edits: readonly RandomCommand[] = [
  {
    name: 'fix',
    run: async (world, at) => {
      const finding = world.pick(
        world.judgement.findings.filter(({ fixes }) => fixes.length > 0),
        at,
      )
      if (finding === undefined) return null
      const named = [finding.place, ...finding.related].map((place) => linesOf(world, place))
      if (finding.check === 'no-merge-marker') named.push(mergeAt(world, finding.place))
      await world.cockpit.actions.applyFix(finding, at % finding.fixes.length)
      return named
    },
  },
  {
    name: 'hydrate',
    run: async (world, at) => {
      const plan = world.judgement.hydration
      if (plan === null) return null
      const fields = plan.fields.filter((_, index) => ((at >> index) & 1) === 1)
      const named = fields.flatMap(({ place }) => (place === null ? [] : [{ path: place.path, range: place.range }]))
      await world.cockpit.actions.hydrate(fields.map(({ name }) => name))
      return named
    },
  },
  {
    name: 'take the value of SPEC',
    run: async (world, at) => {
      const field = world.pick(world.judgement.hydration?.fields ?? [], at)
      if (field === undefined) return null
      await world.cockpit.actions.takeSpecValue(field.name)
      return field.place === null ? nothing : [{ path: field.place.path, range: field.place.range }]
    },
  },
  {
    name: 'reply',
    run: async (world, at) => {
      const path = 'ACTIVE_SPEC.md'
      const text = world.text(path)
      const reply = replyTo(text, at)
      const prompting = await world.cockpit.actions.loadPrompting()
      const answer = await prompting.review(path, reply)
      if (!answer?.ok) return null
      const { version, review } = answer.value
      const taken = review.sections.filter(({ status, disabledReason }, index) => {
        return status !== 'unchanged' && disabledReason === null && ((at >> index) & 1) === 1
      })
      const named = taken.flatMap(({ before }) => {
        const from = text.indexOf(before)
        return from < 0 ? [wholeOf(world, path)] : [{ path, range: { from, to: from + before.length } }]
      })
      await prompting.take({ id: path, version, reply, taken: taken.map(({ id }) => id) })
      return named
    },
  },
  {
    name: 'discard',
    run: async (world, at) => {
      const path = world.buffers[at % world.buffers.length]?.path ?? ''
      const named = [wholeOf(world, path)]
      await world.cockpit.actions.askDiscard(path)
      await world.cockpit.actions.discardChanges()
      return named
    },
  },
  {
    name: 'record a decision',
    run: async (world, at) => {
      await world.cockpit.actions.draftDecision()
      const draft = world.cockpit.store.getState().decisionDraft
      if (draft === null) return null
      const superseded = world.pick(
        world.judgement.decisions.filter(({ status }) => status === 'active'),
        at,
      )
      const title = at % 2 === 0 || superseded === undefined ? `Moor ${at}` : `Moor ${at}; supersedes ${superseded.id}`
      await world.cockpit.actions.recordDecision({ ...draft, title, rationale: 'It holds' }, null)
      // The status of what it supersedes changes.
      return superseded === undefined ? nothing : [statusOf(world, superseded.place, superseded.rawStatus)]
    },
  },
  {
    name: 'propose a change of SPEC, then cancel',
    run: async (world, at) => {
      const conflict = world.pick(world.judgement.conflicts, at)
      if (conflict === undefined) return null
      await world.cockpit.actions.proposeSpecChange(conflict)
      world.cockpit.actions.closePanel()
      return nothing
    },
  },
  {
    name: 'answer an item',
    run: async (world, at) => {
      const item = itemAt(world, at)
      if (item === undefined) return null
      const keepsItem = at % 2 === 0
      const { path, range } = item.place
      const token = { path, range: { from: range.from, to: range.from + item.token.length } }
      const named = keepsItem ? token : linesOf(world, item.place)
      await world.cockpit.actions.answerItem(item, 'The harbour office', keepsItem)
      return [named]
    },
  },
  {
    name: 'make a task',
    run: async (world, at) => {
      const item = itemAt(world, at)
      if (item === undefined) return null
      const { path, range } = item.place
      const named = [{ path, range: { from: range.from, to: range.from + item.token.length } }]
      await world.cockpit.actions.makeTask(item)
      return named
    },
  },
  {
    name: 'waive',
    run: async (world, at) => {
      const finding = findingAt(world, at)
      if (finding !== undefined) await world.cockpit.actions.waive(finding, 'It holds until spring')
      return nothing
    },
  },
  {
    name: 'tick a task',
    run: (world, at) => {
      const buffer = world.buffers[at % world.buffers.length]
      const box = world.pick([...(buffer?.state.doc.toString().matchAll(/\[[ x]\]/g) ?? [])], at)
      if (buffer !== undefined && box !== undefined) world.cockpit.actions.toggleTask(buffer.id, box.index + 1)
      return box === undefined ? null : [{ path: buffer?.path ?? '', range: { from: box.index, to: box.index + 3 } }]
    },
  },
]

export const windowCommands: readonly RandomCommand[] = [...jumps, ...edits]

function statusOf(world: World, place: Place, status: string): Named {
  const at = world.text(place.path).indexOf(status, place.range.from)
  return { path: place.path, range: { from: at, to: at + status.length } }
}

/** A reply of a model that changes, leaves out and adds sections. */
function replyTo(text: string, at: number): string {
  const sections = text.split(/^(?=## )/m)
  const changed = sections.map((section, index) => {
    const kind = (at >> (index * 2)) & 3
    if (index === 0 || kind === 0) return section
    if (kind === 1) return `${section.trimEnd()}\n\nA line of the model ${index}.\n\n`
    if (kind === 2) return section.replace(/[^\n]+\n*$/, `Another ending ${index}.\n\n`)
    return at % 2 === 0 ? '' : `${section}## New ${index}\n\nWords.\n\n`
  })
  return changed.join('')
}
