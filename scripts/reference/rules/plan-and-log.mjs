import { reasons } from './rule.mjs'

/** @type {import('./rule.mjs').RuleSource} */
export const planRules = {
  title: 'ACTIVE_SPEC and decision log',
  path: 'ACTIVE_SPEC.md',
  rules: [
    { rule: 'The constraints of ACTIVE_SPEC are the values of SPEC.', checks: ['no-conflict-with-spec', 'no-stale-active-spec'] },
    { rule: 'Work that is out of scope is not in scope.', checks: ['no-work-out-of-scope'] },
    { rule: 'Each task has an owner, a date and an acceptance.', checks: ['task-needs-owner-and-acceptance', 'no-overdue-task'] },
    { rule: 'A task stores nothing in another store than the contract names.', checks: ['no-conflict-with-spec'] },
    {
      rule: 'Each decision has an id of its own, a date and a known status.',
      checks: ['no-duplicate-decision-id', 'use-iso-date', 'use-known-status'],
    },
    { rule: 'A decision says what was decided.', checks: ['no-empty-decision', 'use-real-decision'] },
    { rule: 'A decision that is replaced and its heir name each other.', checks: ['no-unknown-superseded', 'no-one-sided-supersede'] },
    { rule: 'Index and entry of a decision agree.', checks: ['no-index-disagreement'] },
    { rule: 'A decision says how it is taken back, where the log asks for it.', checks: ['decision-needs-rollback'] },
    { rule: 'The focus is short.', reason: reasons.style },
  ],
}
