import { type Command, withRepository } from './command'

export const reportCommands: readonly Command[] = [
  {
    id: 'copy-report',
    title: 'Copy report as Markdown',
    offered: withRepository,
    run: async (core) => (await import('../reports')).copyReport(core),
  },
  {
    id: 'save-report',
    title: 'Save report as HTML…',
    offered: withRepository,
    run: async (core) => (await import('../reports')).saveReport(core),
  },
]
