import { testCheck } from '../testing/check-tester'
import { noRewrittenDecision } from './no-rewritten-decision'

testCheck(noRewrittenDecision)
