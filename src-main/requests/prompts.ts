import { z } from 'zod'
import type { PromptRequests } from '#bridge'
import { readTemplates } from '../templates'
import { ok } from '../workspace/outcome'
import { id } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

const reply = z.string().max(64 * 2 ** 20)
const taken = z.array(z.string().min(1).max(20)).max(1_000_000)
const reviewed = z.tuple([z.strictObject({ id, version: z.int().min(0), reply, taken })])

export const promptArguments = {
  documentPrompt: z.tuple([id]),
  reviewReply: z.tuple([z.strictObject({ id, reply })]),
  replyEffect: reviewed,
  replyEdits: reviewed,
  copyText: z.tuple([z.string().max(64 * 2 ** 20)]),
} as const satisfies Readonly<Record<keyof PromptRequests, z.ZodType>>

export function answerPromptRequests(withCurrent: WithCurrent, templateFolder: string, copyText: (text: string) => void): PromptRequests {
  return {
    documentPrompt: async (id) => withCurrent(async (workspace) => workspace.prompts.prompt(id, await readTemplates(templateFolder))),
    reviewReply: async ({ id, reply }) => withCurrent((workspace) => workspace.prompts.review(id, reply)),
    replyEffect: async (input) => withCurrent((workspace) => workspace.prompts.effect(input)),
    replyEdits: async (input) => withCurrent((workspace) => workspace.prompts.edits(input)),
    copyText: async (text) => {
      copyText(text)
      return ok()
    },
  }
}
