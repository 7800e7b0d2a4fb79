import { folderOf } from '../text/folder-of'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

const brief = 'work/missions/berths/BRIEF.md'

/** Only a brief of a mission that states the demand itself, not one that speaks of the rule. */
export const missionNeedsDesign = defineWorkspaceCheck({
  id: 'mission-needs-design',
  scope: 'workspace',
  severity: 'warning',
  what: 'The brief of a mission demands a technical design, but there is none beside it.',
  why: 'The streams start without contracts, and each one invents its own.',
  remedy: 'Write the design beside the brief, link it there, or take the demand back.',
  examples: [
    { documents: design('berths'), settings: { [brief]: mission('design-required: true') }, finds: [] },
    { documents: design('ropes'), settings: { [brief]: mission('`design-required: false`') }, finds: [] },
    {
      documents: design('ropes'),
      settings: { [brief]: mission('A mission with `design-required: true` waits for its review.') },
      finds: [],
    },
    { documents: design('ropes'), settings: { [brief]: mission('If design-required: true, ask Ana.') }, finds: [] },
    {
      documents: design('ropes'),
      settings: { [brief]: mission('design-required: true, see [the design](../ropes/design.md)') },
      finds: [],
    },
    { documents: design('ropes'), settings: { 'docs/brief.md': mission('design-required: true') }, finds: [] },
    { documents: design('ropes'), settings: { [brief]: mission('- ID: M-7, `design-required: true`, lead @ana') }, finds: [''] },
    { documents: design('ropes'), settings: { [brief]: mission('| **Design required** | yes |') }, finds: [''] },
    { documents: design('ropes'), settings: { [brief]: `---\ndesign-required: true\n---\n${mission('')}` }, finds: [''] },
    {
      documents: design('ropes'),
      settings: { [brief]: mission('It has two streams and is marked `design-required: true`.') },
      finds: [''],
    },
  ],
  isRelevant: ({ kind }) => kind === 'technical-design',
  *find({ documents, missionFiles, workspace }) {
    const designs = [...documents, ...workspace.unreadable].map(({ path }) => path)
    for (const { path, text } of missionFiles) {
      const folder = folderOf(path)
      if (!/brief[^/]*\.md$/i.test(path) || designs.some((design) => design.startsWith(`${folder}/`))) continue
      if (!isDemanded(text) || linked.test(text)) continue
      const message = `${path} says that a design is required, but there is none beside it. Write ${folder}/TECHNICAL-DESIGN.md, or link the design.`
      yield { message, place: startOf(`${folder}/TECHNICAL-DESIGN.md`), key: folder }
    }
  },
})

const demand = /\bdesign[-_ ]required\b["'`*_]{0,4}[ \t]*[:=|][ \t]*["'`*_]{0,4}(?:true|yes|✅|ja)(?![\p{L}\p{N}])/iu
/** A link to a design in another folder. */
const linked = /\]\((?=[^()\s]{0,200}\/)(?!\.\/[^/()]{0,100}\))[^()\s]{0,200}design[^()\s]{0,100}\)/i
/** A line that explains the rule, or denies it. */
const explains = /\b(?:if|when|unless|whether|not|no longer|missions? (?:with|marked|that)|any|each|every|all|must|would|either)\b/i

/** Whether a line states the demand. */
function isDemanded(text: string): boolean {
  const match = demand.exec(text)
  if (!match) return false
  const from = text.lastIndexOf('\n', match.index) + 1
  const sentence =
    text
      .slice(from, match.index)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  return !explains.test(sentence)
}

function mission(line: string): string {
  return `# Mission Brief: Berths\n\nGuests find a berth.\n\n${line}\n`
}

function design(name: string): Readonly<Record<string, string>> {
  return { [`work/missions/${name}/TECHNICAL-DESIGN.md`]: '# Technical design\n\n## Context\nWe sell boats.\n' }
}
