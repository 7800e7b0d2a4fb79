/**
 * Blanks of one word in our own templates with the words around them. One word in double braces may also be a variable of a template
 * engine, so each counts on its own only between the words that the template has there. Empty: the text begins or ends with the blank.
 */
export const templateFrames: readonly { readonly before: string; readonly blank: string; readonly behind: string }[] = [
  { before: 'Components: ', blank: 'component', behind: ' does ' },
  { before: 'Event: ', blank: 'name', behind: ' carries ' },
  { before: ' carries ', blank: 'payload', behind: ', delivered ' },
  { before: 'Outside service: ', blank: 'name', behind: ' is called for ' },
  { before: ' is called for ', blank: 'purpose', behind: '; when it fails' },
  { before: '', blank: 'Entity', behind: ' to ' },
  { before: ' to ', blank: 'entity', behind: ': ' },
  { before: 'Alerts: ', blank: 'threshold', behind: ' wakes ' },
  { before: ' wakes ', blank: 'whom', behind: ', who follows ' },
  { before: ', who follows ', blank: 'runbook', behind: '' },
  { before: 'Latency: ', blank: 'percentile', behind: ' below ' },
  { before: ' at ', blank: 'load', behind: '' },
  { before: ' MUST be proposed by ', blank: 'whom', behind: '' },
  { before: ' MUST be approved by ', blank: 'whom', behind: '' },
]
