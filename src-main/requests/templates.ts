import { z } from 'zod'
import type { TemplateRequests } from '#bridge'
import { createDocument, findTemplate, offerTemplates } from '../templates'
import { today } from '../today'
import { ok, problem } from '../workspace/outcome'
import type { Workspace } from '../workspace/workspace'
import { line, nothing, path } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const templateArguments = {
  templates: nothing,
  createDocuments: z.tuple([z.strictObject({ paths: z.array(path).min(1).max(50), projectName: line(200).trim().min(1) })]),
} as const satisfies Readonly<Record<keyof TemplateRequests, z.ZodType>>

export function answerTemplateRequests(withCurrent: WithCurrent, templateFolder: string): TemplateRequests {
  return {
    templates: async () => withCurrent(async (workspace) => ok(await offerTemplates(templateFolder, await templateTarget(workspace)))),
    createDocuments: async ({ paths, projectName }) =>
      withCurrent(async (workspace) => {
        const present = await templateTarget(workspace)
        const templates = new Map<string, string>()
        for (const path of paths) {
          const template = await findTemplate(templateFolder, present, path)
          if (template === null) return problem('invalid', `${path} is not offered, or it exists already. Nothing was written.`)
          templates.set(path, template)
        }
        for (const [path, template] of templates) {
          const saved = await createDocument(template, workspace.root, path, { projectName, date: today() })
          if (!saved.ok) return problem('failed', saved.message)
        }
        await workspace.refresh()
        return ok([...templates.keys()].flatMap((path) => workspace.documents.idAt(path) ?? []))
      }),
  }
}

async function templateTarget(workspace: Workspace) {
  await workspace.refresh()
  return { root: workspace.root, existingPaths: workspace.documents.paths }
}
