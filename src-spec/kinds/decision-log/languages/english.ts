import type { DecisionLanguage } from './decision-language'

export const english: DecisionLanguage = {
  statuses: {
    active:
      'accepted|active|approved|decided|adopted|agreed|locked|final|finalised|finalized|confirmed|ratified|implemented|in force|in effect' +
      '|effective|valid|current|done|complete|completed|resolved|settled|live|enacted|revised|amended|amended by|binding|signed off' +
      '|in use|merged|shipped',
    proposed:
      'proposed|proposal|draft|drafted|pending|open|tbd|under review|in review|review|in discussion|under discussion|wip|planned|candidate' +
      '|considering|under consideration|deferred|on hold|tentative|provisional|to be decided|undecided|not yet decided',
    superseded: 'superseded|superceded|superseeded|replaced|revised by|obsolete|obsoleted|deprecated|outdated|retired',
    rejected:
      "rejected|declined|denied|refused|not accepted|not adopted|not approved|won't do|wont do|won’t do|dismissed|discarded|abandoned" +
      '|withdrawn|cancelled|canceled',
    reverted: 'reverted|rolled back|undone|revoked|reversed|rescinded|repealed|taken back',
  },
  notYet: 'not yet|pending',
  not: 'not|no longer|never',
  replaces: 'supersedes|supercedes|superseding|superceding|replaces|replacing|obsoletes|obsoleting|we (supersede/replace)',
  replacedBy:
    '(superseded/superceded/superseeded/replaced/obsoleted/revised/deprecated/made obsolete)(/ jointly/ together/ entirely/ fully/ later) by' +
    '|(superseded/replaced) with|(deprecated/retired/withdrawn) in (favor/favour) of|succeeded by',
  stems: 'supersed|superced|supersee|replac|obsolet|in favo|succeeded by|revised|deprecat',
  before: 'the|our|earlier|previous|old|older|former|original|existing|new|newer|both|decision(s)|record(s)|adr(s)|entry|entries',
  self: 'this (adr/decision/record/document/entry)|the present (adr/decision/record)|our decision',
  pronouns: 'this',
  adverbs:
    'is|was|are|were|been|has been|have been|now|also|hereby|fully|completely|entirely|wholly|therefore|thus|and' +
    '|later|then|formally|directly',
  partly: 'partial|partially|partly|in part|in parts',
  parts:
    'part|parts|portion(s)|section(s)|subset|aspect(s)|clause(s)|paragraph(s)|point(s)' +
    '|item(s)|bullet(s)|step(s)|option(s)|rule(s)|only|except|except for|§|§§',
  rest: 'the rest|the remainder|remaining|remains|everything else|other parts|otherwise',
  conditions: "if|once|when|unless|until|would|may|might|could|should|will|not|never|no longer|doesn't|doesn’t|intends|plans|proposes",
  narrows:
    "'s|’s|for|regarding|concerning|with respect to|with regard to|as regards|as to|as far as|about|in the|in our" +
    '|in its|on the|at the|where|to the extent',
  goesOn: 'since|because|as|after|following|from|on|per|due to|by|but|which|that|with|in full|effective|dated|in|instead|see|was|were|and',
}
