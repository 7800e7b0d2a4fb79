import { repositoryTexts } from './feature-texts.mjs'
import { activeText, decisionLogText } from './other-texts.mjs'
import { specText } from './spec-text.mjs'

/** Documents of one feature; the others of its files are none. */
const inFeature = 4
const documentOfFeature = /\/(?:spec|plan|tasks|checklists\/requirements)\.md$/

/** The three documents that every repository here begins with. */
export const trioTexts = {
  'SPEC.md': specText(25_000),
  'ACTIVE_SPEC.md': activeText,
  'DECISION_LOG.md': decisionLogText(40),
}

/**
 * Texts of so many documents by path: a contract, a plan and a log, and of the rest one half features of 1 to 25 KB, three tenths
 * records and two tenths designs. The same for the same number.
 *
 * @param {number} count
 * @returns {Record<string, string>}
 */
export function manyTexts(count) {
  const left = Math.max(0, count - 3)
  const features = Math.floor(left / 2 / inFeature)
  const records = Math.floor((left - features * inFeature) * 0.6)
  const designs = left - features * inFeature - records
  return {
    ...trioTexts,
    ...Object.fromEntries(
      [
        ...Object.entries(repositoryTexts(features)).filter(([path]) => documentOfFeature.test(path)),
        ...Array.from({ length: records }, (_, index) => record(index + 1)),
        ...Array.from({ length: designs }, (_, index) => design(index + 1)),
      ].map(([path, text], index) => [path, lengthen(path, text, index)]),
    ),
  }
}

/**
 * Notes of 0.7 to 2.7 KB behind a text, of up to 22 KB behind every fortieth. Lists of tasks and checks stay as they are.
 *
 * @param {string} path
 * @param {string} text
 * @param {number} index
 */
function lengthen(path, text, index) {
  if (/\/(?:tasks|requirements)\.md$/.test(path)) return text
  const bytes = index % 40 === 0 ? 4_000 + (index % 19) * 1_000 : 700 + ((index * 7) % 20) * 100
  return `${text}\n## Notes from the depots\n\n${notes(index, bytes)}`
}

/** @param {number} number @param {number} bytes */
function notes(number, bytes) {
  const lines = []
  for (let line = 1, size = 0; size < bytes; line += 1) {
    const at = (number * 7 + line) % 90
    lines.push(
      line % 6 === 0
        ? `\n### Shift ${line} of depot ${at}\n`
        : `The crew of belt ${at} counted ${at * 3 + line} parcels in shift ${line}, of which ${line % 7} waited for \`lane-${at}\`, see [the notes](#notes-from-the-depots).`,
    )
    size += lines.at(-1)?.length ?? 0
  }
  return `${lines.join('\n')}\n`
}

/** @param {number} number @returns {[string, string]} */
function record(number) {
  const id = String(number).padStart(4, '0')
  const replaces =
    number % 40 === 0
      ? `\nIt takes the place of [the one before](${String(number - 1).padStart(4, '0')}-lane-rule-${number - 1}.md).\n`
      : ''
  const status = number % 40 === 39 ? `Superseded by ${String(number + 1).padStart(4, '0')}` : 'Accepted'
  return [
    `docs/adr/${id}-lane-rule-${number}.md`,
    `# ${number}. Give lane ${number % 60} of depot ${number % 800} to the night belt\n\nDate: 2026-0${(number % 9) + 1}-1${number % 9}\n\n## Status\n\n${status}\n\n## Context\n\nBelt ${number % 70} is full from ten o'clock on, and ${(number % 50) + 10} parcels wait.\n${replaces}\n## Decision\n\nWe will move lane ${number % 60} to the night belt.\n\n## Consequences\n\n- The night crew is one larger.\n- Parcels above ${(number % 30) + 5} kg stay where they are.\n`,
  ]
}

/** @param {number} number @returns {[string, string]} */
function design(number) {
  return [
    `work/missions/part-${number}/technical-design.md`,
    `# Technical Design: part ${number}\n\n**Author**: Lena Ortiz | **Date**: 2026-05-0${(number % 9) + 1} | **Status**: Draft\n\n## Overview\n\nPart ${number} weighs parcels of depot ${number % 300}.\n\n## Architecture\n\nOne service and one table, \`weights_${number}\`.\n\n## Interfaces\n\n| Method and path | p95 |\n| :--- | ---: |\n| \`GET /v1/weights/${number}\` | ${(number % 80) + 20} ms |\n\n## Risks\n\nRISK: Scale ${number} is read twice when its belt stops. @omar\n${number % 11 === 0 ? `\nTODO: Say what scale ${number} does without power. @lena 2099-05-01\n` : ''}`,
  ]
}
