import type { Format } from './format'
import { formatHtml } from './html'
import { formatJson } from './json'
import { formatMarkdown } from './markdown'
import { formatText } from './text'

/** Every output format by its name on the command line; the first is the default. */
export const formats: Readonly<Record<string, Format>> = { text: formatText, json: formatJson, markdown: formatMarkdown, html: formatHtml }
