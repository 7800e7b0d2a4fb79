import { defineDocumentCheck } from './check'

const lifecycle = 'draft, in-review, approved or superseded'

/** A sentence, and a word of another script, may state a status in a way that is not understood. */
const shortWord = /^[^\p{L}]*\p{Script=Latin}{3,24}(?:[ -]\p{Script=Latin}{1,24}){0,2}[^\p{L}]*$/u
const known =
  /\b(?:draft\w*|wip|work in progress|in progress|propos\w+|rfc|review\w*|pending|ready|approv\w+|accept\w+|agreed|final|finali[sz]ed|signed off|supersed\w+|replaced|deprecat\w+|obsolete|retired|reject\w+|declined|withdrawn|cancel\w+|abandoned|implement\w+|archived|on hold|paused|deferred|postponed|blocked|open|current|entwurf|in prüfung|genehmigt|freigegeben|ersetzt|abgelehnt|borrador|brouillon|rascunho|aprobad[oa]|approuvée?|aprovad[oa])\b/i
/** Words that say something of the work and nothing of the design; only in a mission is the lifecycle of the form expected. */
const ofWork = /\b(?:done|finished|complete[d]?|active|live|released|closed|building|started|ok)\b/i
const inMission = /(?:^|\/)work\/missions\//i

export const useKnownDesignStatus = defineDocumentCheck({
  id: 'use-known-design-status',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A design has a status that is not in its lifecycle.',
  why: 'Streams cannot tell whether they may build by it, and its approval cannot be compared with the review.',
  remedy: `Write ${lifecycle}.`,
  examples: [
    { documents: design('work/missions/a/TECHNICAL-DESIGN.md', '✅ Approved (2026-05-02)'), finds: [] },
    { documents: design('work/missions/a/TECHNICAL-DESIGN.md', 'Ready for review'), finds: [] },
    { documents: design('work/missions/a/TECHNICAL-DESIGN.md', 'draft | in-review | approved'), finds: [] },
    { documents: design('work/missions/a/TECHNICAL-DESIGN.md', 'The western pier is done, and the rest follows'), finds: [] },
    { documents: design('work/missions/a/TECHNICAL-DESIGN.md', '塩漬け'), finds: [] },
    { documents: design('TECHNICAL-DESIGN.md', 'Done'), finds: [] },
    { documents: design('work/missions/a/TECHNICAL-DESIGN.md', 'done'), finds: ['done'] },
    { documents: design('TECHNICAL-DESIGN.md', 'Marinated'), finds: ['Marinated'] },
  ],
  *find({ design, path }) {
    const { status, statusPlace } = design
    if (!statusPlace || !shortWord.test(status) || known.test(status)) return
    if (ofWork.test(status) && !inMission.test(path)) return
    yield { message: `"${status}" is not a status of a design. Write ${lifecycle}.`, place: statusPlace, key: status }
  },
})

function design(path: string, status: string): Readonly<Record<string, string>> {
  return { [path]: `# Technical design\n\n| Field | Value |\n|---|---|\n| Status | ${status} |\n\n## Context\nWe sell boats.\n` }
}
