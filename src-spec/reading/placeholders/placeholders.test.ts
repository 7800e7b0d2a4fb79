import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { findInSections } from '../../markdown/sections/read-sections'
import { linkLabels } from '../links/link-labels'
import { placeholders } from './placeholders'

const found = (text: string): readonly string[] => {
  const outline = readDocumentTree(text)
  return findInSections(outline, placeholders, null, linkLabels(outline)).map((placeholder) => `${placeholder.shape} ${placeholder.text}`)
}

describe('placeholders of a template', () => {
  it.each([
    ['# Spec: {{PROJECT_NAME}}', 'braces {{PROJECT_NAME}}'],
    ['- [ ] Overview: {{three bullets on the parts}}', 'braces {{three bullets on the parts}}'],
    ['- `GET /boats` — {{purpose, auth}}', 'braces {{purpose, auth}}'],
    ['- Owned by {{TEAM_NAME}} since May', 'braces {{TEAM_NAME}}'],
    ['- [ ] Alerts: a full berth wakes {{whom}}, who follows a runbook', 'braces {{whom}}'],
    ['| Method and path | Purpose |\n|---|---|\n| {{GET /boats}} | Lists boats |', 'braces {{GET /boats}}'],
    ['- Database: [Postgres | SQLite | etc.]', 'menu [Postgres | SQLite | etc.]'],
    ['- Entity 1: [Name, purpose]', 'brackets [Name, purpose]'],
    ['- A → B: [1:N, N:M, etc.]', 'brackets [1:N, N:M, etc.]'],
    ['- Errors: [e.g., RFC7807]', 'brackets [e.g., RFC7807]'],
    ['- Error format: [e.g., RFC7807]', 'brackets [e.g., RFC7807]'],
    ['- Owner: [TEAM_NAME] decides', 'caps [TEAM_NAME]'],
    ['- [PROJECT_NAME] MUST float', 'caps [PROJECT_NAME]'],
    ['# [PROJECT NAME] Constitution', 'caps [PROJECT NAME]'],
    ['**Created**: [DATE]', 'caps [DATE]'],
    ['**Branch**: `[###-feature-name]` | **Date**: today', 'brackets [###-feature-name]'],
    ['- Budget: _(e.g., under 200 ms)_', 'example _(e.g., under 200 ms)_'],
    ['- Migration plan: _(describe)_', 'example _(describe)_'],
    ['- Fleet: *(link to the fleet file)*', 'example *(link to the fleet file)*'],
    ['| Approved | YYYY-MM-DD |\n|---|---|', 'date YYYY-MM-DD'],
    ['- Date: YYYY-MM-DD', 'date YYYY-MM-DD'],
    ['- Datum: TT.MM.JJJJ', 'date TT.MM.JJJJ'],
    ['- Date : AAAA-MM-JJ', 'date AAAA-MM-JJ'],
    ['## [YYYY-MM-DD] Title of it', 'date [YYYY-MM-DD]'],
    ['- Id: SPEC-XXX', 'id SPEC-XXX'],
    ['- Id: `SPEC-XXX`', 'none'],
    ['| Id | `SPEC-XXX` |\n|---|---|', 'id SPEC-XXX'],
    ['### User Story 1 - [Brief Title] (Priority: P1)', 'brackets [Brief Title]'],
    [
      '[Short summary — why boats are sold, and to whom. Name the harbour that it is for. Two paragraphs at most.]',
      'brackets [Short summary — why boats are sold, and to whom. Name the harbour that it is for. Two paragraphs at most.]',
    ],
    ['# [short title of solved problem and solution]', 'brackets [short title of solved problem and solution]'],
    ['# {short title of problem and solution}', 'braces {short title of problem and solution}'],
    ['# {titre de la décision …}', 'braces {titre de la décision …}'],
    ['{Describe the context in two sentences.}', 'braces {Describe the context in two sentences.}'],
    ['Chosen option: "{title of option 1}"', 'braces {title of option 1}'],
    ['- Status: {proposed | accepted}', 'menu {proposed | accepted}'],
    ['- Port: [NEEDS CLARIFICATION: which port?]', 'brackets [NEEDS CLARIFICATION: which port?]'],
    ['- Port: [NEEDS CLARIFICATION: which port?] ~~8080~~', 'brackets [NEEDS CLARIFICATION: which port?]'],
    ['Guests log in via [NEEDS CLARIFICATION: by mail or key?] at night.', 'brackets [NEEDS CLARIFICATION: by mail or key?]'],
    ['- It rings with [NEEDS CLARIFICATION: how loud?]', 'brackets [NEEDS CLARIFICATION: how loud?]'],
    ['{{PROJECT_NAME}} is a shop.', 'braces {{PROJECT_NAME}}'],
    ['**Storage**: [NEEDS CLARIFICATION]', 'brackets [NEEDS CLARIFICATION]'],
    ['**Storage**: NEEDS CLARIFICATION', 'brackets NEEDS CLARIFICATION'],
    ['- **FR-001**: System MUST [specific ability]', 'brackets [specific ability]'],
    ['- What happens when [boundary condition]?', 'brackets [boundary condition]'],
    ['- **[Entity 1]**: a thing', 'none'],
    ['- Notes: [TBD]', 'caps [TBD]'],
    ['- Zweck: [Was weh tut, und wem]', 'brackets [Was weh tut, und wem]'],
    ['- 目标：[填写目标]', 'brackets [填写目标]'],
    ['- 项目：[海港项目名]', 'brackets [海港项目名]'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === 'none' ? [] : [expected])
  })

  it('reads several placeholders of one sentence', () => {
    expect(found('### As a [User], I want to [Action], so that [Benefit].')).toEqual([
      'brackets [User]',
      'brackets [Action]',
      'brackets [Benefit]',
    ])
  })

  it('reads a text in brackets that may be a value only beside a certain placeholder', () => {
    expect(found('- Injection: [Parameterized queries, ORM]')).toEqual([])
    expect(found('- Checks: [Where, how]\n- Injection: [Parameterized queries, ORM]')).toHaveLength(2)
    expect(found('- Chosen: {title of option 1}, because {justification}.')).toHaveLength(2)
  })
})

describe('text that only looks like a placeholder', () => {
  it.each([
    'See [the guide](guide.md), [it][ref], [SPEC.md] and [^1].\n\n[ref]: x.md',
    '- [ ] open\n- [x] done',
    'Use {{ include }} over {{ template }} in charts.',
    'The mail says Hello {{customerName}}, and {{count}} boats left.',
    '- [ ] Mail: Hello {{name}}, your boat carries {{count}} people at {{speed}} knots.',
    '- [ ] Copy `{{Entity}}` to {{folder}}, and run \u0024{{ secrets.KEY }} with {{ matrix.node }}.',
    '| File | Format |\n|---|---|\n| boats/{{owner name}}.md | {{first name, last name}} |',
    '| Path | Purpose |\n|---|---|\n| {{host}} | Host |\n| {{base url}}/boats | Lists boats |\n| `{{GET /boats}}` | Sample |',
    '<li v-for="boat in boats">{{ boat.name }}</li>\n\n```vue\n<p>{{name of the boat}}</p>\n```',
    'Topics are named {domain}.{entity}.{event}.',
    'Players live under {player_id}.',
    'States: {idle, moving, moored}',
    'It returns Effect<A, E, R> or Array<string>.',
    'Dates are written as `YYYY-MM-DD` and read as YYYY-MM-DD everywhere.',
    'Days are written in ISO 8601 (YYYY-MM-DD).',
    '- Date format: YYYY-MM-DD',
    '| Field | Format |\n|---|---|\n| due | YYYY-MM-DD |',
    '| Key | Meaning |\n|---|---|\n| `_due:YYYY-MM-DD` | Due day |',
    '| What | How |\n|---|---|\n| Date format | YYYY-MM-DD |',
    'Index items[0] and matrix[i][j], range [0, 100].',
    'As decided in [D-007] and [RFC-7807].',
    '[Short summary — the harbour board wanted blue boats, the guests did not, and after a long evening the boats stayed green.]',
    '> Guidance: [fill this in] and {{NAME}}',
    '```\n{{NAME}} [Name, purpose]\n```',
    'The [Home] link below is a reference.\n\n[home]: https://example.org',
    '> [!NOTE]\n> Text',
    '- [x] T001 [P] [US1] Draw the map\n- [ ] T002 [US2] Paint it',
    '- [ ] [MINOR] Paint it\n- [ ] [POC] Draw it\n- [Future] Sell it\n- **[High 84]** Moor it',
    '- [ ] CHK001 Is the berth named? [Completeness, Spec §FR-001]\n- [ ] CHK002 Is it free? [Gap]',
    '| View | Keys |\n|---|---|\n| List | [Clear All] [Delete (2)] [+] |\n| Map | [Save] |',
    '- [x] No [NEEDS CLARIFICATION] markers remain\n- 無 [NEEDS CLARIFICATION] 標記\n- Keine [NEEDS CLARIFICATION] offen',
    '- No [NEEDS CLARIFICATION: …] markers\n- Use [NEEDS CLARIFICATION: specific question] where you assume\n- ~~[NEEDS CLARIFICATION: which port?]~~ 8080',
    'The name becomes a neutral word (e.g., "[Guest A]").',
    'The line reads "**Locked** — root `0x…` — [View guests.json]".',
    'The button says “[Save]”, the other 「[名前]」.',
    '1. **When** [Cancel Order] is pressed, **Then** the list closes.',
    '2. *(Removed)*\n3. *(Removed: a matter of the job, not of the spec)*',
    '| Field | Change |\n|---|---|\n| *(all other fields)* | unchanged |',
    '- Budget: 200 ms _(e.g., for the list)_',
    'See [[boats|the boats]] and [[Old plan#Limits|limits]].\n\n- ![[map.png|300]]',
    'Replace {{NAME}} by the name of the guest; the placeholder {{DATE}} is the day.',
    '- Fields: [id, name, status]\n- Tags: [Feature]\n- Returns: [TimeEntry]',
    'Run `moor [--all | --one]`, or moor [start|stop].',
    'Logs begin with [OPS] or [PLAN] in blue.',
    '## [Unreleased]\n\n## [1.2.0] - 2026-02-20',
    '## Template for future decisions\n\n- Title: [Title]\n- Date: YYYY-MM-DD',
    '## Plantilla de entrada\n\n- Fecha: YYYY-MM-DD\n\n### {{ID}}: {{TITLE}}',
    '## Vorlage\n\n- Titel: [Titel]\n\n## Modèle d’entrée\n\n- Date : {{DATE}}',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('reads on in a section on templates of another kind', () => {
    expect(found('## E-mail templates\n\n- Owner: [Name]')).toEqual(['brackets [Name]'])
  })
})

it('offers the choices of a menu without its "etc."', () => {
  const outline = readDocumentTree('- Auth: [JWT | session | etc.]\n\n| A | [x \\| y] |\n|---|---|')
  expect(findInSections(outline, placeholders, null, linkLabels(outline)).map((placeholder) => placeholder.options)).toEqual([
    ['JWT', 'session'],
    ['x', 'y'],
  ])
})
