import { testCheck } from './check-tester'
import { noRewrittenDecision } from './no-rewritten-decision'

testCheck(noRewrittenDecision)
