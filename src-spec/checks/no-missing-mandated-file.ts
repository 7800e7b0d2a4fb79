import { mandatedFiles } from '../kinds/constitution/mandated-files'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noMissingMandatedFile = defineWorkspaceCheck({
  id: 'no-missing-mandated-file',
  scope: 'workspace',
  severity: 'warning',
  what: 'The constitution says that every project must have a file, and this repository does not have it.',
  why: 'The law is broken by the repository that states it, and readers look for the file in vain.',
  remedy: 'Write the file, or amend the constitution.',
  examples: [
    { documents: law('All projects MUST maintain:\n- README.md with a first start\n- CHANGELOG.md'), deadLinks: [], finds: [] },
    {
      documents: law('All projects MUST maintain:\n- README.md with a first start\n- CHANGELOG.md'),
      deadLinks: missing('CHANGELOG.md'),
      finds: ['CHANGELOG.md'],
    },
    // It is there in another folder.
    {
      documents: law('All projects MUST maintain:\n- ARCHITECTURE.md'),
      deadLinks: missing('ARCHITECTURE.md').filter((path) => path !== 'docs/ARCHITECTURE.md'),
      finds: [],
    },
    { documents: law('Every package MUST have:\n- README.md'), deadLinks: missing('README.md'), finds: [] },
    { documents: law('Good places for advice:\n- README.md\n- CONTRIBUTING.md'), deadLinks: missing('README.md'), finds: [] },
    { documents: law('CONTRIBUTING.md MUST exist.'), deadLinks: missing('CONTRIBUTING.md'), finds: ['CONTRIBUTING.md'] },
  ],
  isRelevant: ({ kind }) => kind === 'constitution',
  *find({ documents, workspace }) {
    const dead = new Set(workspace.deadLinks ?? [])
    if (dead.size === 0) return
    for (const { kind, path, outline, isTemplate } of documents) {
      if (kind !== 'constitution' || isTemplate) continue
      for (const { name, range, places } of mandatedFiles(path, outline)) {
        if (!places.every((one) => dead.has(one))) continue
        yield {
          message: `${name} must exist by this constitution, and it does not. Write it, or amend the constitution.`,
          place: place(path, outline, range),
          key: name,
        }
      }
    }
  },
})

function law(text: string): Readonly<Record<string, string>> {
  return { 'CONSTITUTION.md': `# Constitution\n\n## Principles\n\n### Documents\n\n${text}\n` }
}

function missing(name: string): readonly string[] {
  const plain = name.replace('.md', '')
  return [name, name.toLowerCase(), plain, `${plain}.rst`, `${plain}.txt`, `docs/${name}`, `docs/${name.toLowerCase()}`, `.github/${name}`]
}
